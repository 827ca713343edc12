import { redirect } from 'next/navigation';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInForm } from '@/components/auth/sign-in-form';
import { returnPath } from '@/lib/auth/return-path';
import { currentActor } from '@/lib/auth/session';
import { hasPeople } from '@/lib/auth/store';
import { signIn } from './actions';

export const metadata = { title: 'Sign in' };

const SETUP_HINT =
  'Nobody is here yet. Open the set-up link that the console printed when it started; each start prints a new one.';

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = returnPath((await searchParams).next);
  if ((await currentActor()) !== null) redirect(next);
  if (!(await hasPeople())) return <AuthCard title="Set up the console first" description={SETUP_HINT} />;
  return (
    <AuthCard title="Sign in">
      <SignInForm action={signIn} next={next} />
    </AuthCard>
  );
}
