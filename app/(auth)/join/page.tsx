import { AuthCard } from '@/components/auth/auth-card';
import { DeadLink } from '@/components/auth/dead-link';
import { NewPersonForm } from '@/components/auth/new-person-form';
import { PASSWORD_LENGTH } from '@/lib/auth/schema';
import { invitationState } from '@/lib/auth/store';
import { join } from './actions';

export const metadata = { title: 'Join', referrer: 'no-referrer' };

interface JoinPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function JoinPage({ searchParams }: JoinPageProps) {
  const token = String((await searchParams).token ?? '');
  const invitation = await invitationState(token);
  if (invitation.state !== 'open') return <DeadLink state={invitation.state} />;
  return (
    <AuthCard title="Join the console" description={`You were invited as ${invitation.role}.`}>
      <NewPersonForm
        action={join}
        token={token}
        name={invitation.name}
        email={invitation.email}
        submitLabel="Join"
        passwordHint={`At least ${PASSWORD_LENGTH.min} characters`}
      />
    </AuthCard>
  );
}
