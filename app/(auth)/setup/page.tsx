import { AuthCard } from '@/components/auth/auth-card';
import { DeadLink } from '@/components/auth/dead-link';
import { NewPersonForm } from '@/components/auth/new-person-form';
import { PASSWORD_LENGTH } from '@/lib/auth/schema';
import { invitationState } from '@/lib/auth/store';
import { join } from '../join/actions';

export const metadata = { title: 'Set up', referrer: 'no-referrer' };

const WAY_IN =
  'The console prints its set-up link when it starts without people; each start makes a new one, good for 24 hours and one use.';

interface SetupPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const token = String((await searchParams).token ?? '');
  const invitation = await invitationState(token);
  if (invitation.state !== 'open') {
    return <DeadLink state={invitation.state} way={invitation.state === 'used' ? undefined : WAY_IN} />;
  }
  return (
    <AuthCard title="Set up the console" description="You become its first admin and can invite others.">
      <NewPersonForm
        action={join}
        token={token}
        name={null}
        email={null}
        submitLabel="Create admin"
        passwordHint={`At least ${PASSWORD_LENGTH.min} characters`}
      />
    </AuthCard>
  );
}
