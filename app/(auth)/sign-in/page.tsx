import { redirect } from 'next/navigation';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInForm } from '@/components/auth/sign-in-form';
import { returnPath } from '@/lib/auth/return-path';
import { currentActor } from '@/lib/auth/session';
import { signIn } from './actions';

export const metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = returnPath((await searchParams).next);
  if ((await currentActor()) !== null) redirect(next);
  return (
    <AuthCard title="Sign in">
      <SignInForm action={signIn} next={next} />
    </AuthCard>
  );
}
