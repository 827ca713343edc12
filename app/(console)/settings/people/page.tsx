import { InviteDialog } from '@/components/settings/invite-dialog';
import { OpenInvitations } from '@/components/settings/open-invitations';
import { PeopleTable } from '@/components/settings/people-table';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { pageActor } from '@/lib/auth/session';
import { openInvitations, people } from '@/lib/auth/store';
import { formatQuantity } from '@/lib/format';
import { invite, remove, setRole, withdraw } from './actions';

export const metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await pageActor('people.manage');
  const [everyone, invitations] = await Promise.all([people(), openInvitations()]);
  return (
    <>
      <Card>
        <CardHeader>
          <div className="flex flex-wrap items-baseline gap-x-3">
            <CardTitle>People</CardTitle>
            <CardDescription>{formatQuantity(everyone.length, 'person', 'people')}</CardDescription>
          </div>
          <InviteDialog invite={invite} />
        </CardHeader>
        <PeopleTable people={everyone} actorId={actor.id} setRole={setRole} remove={remove} />
      </Card>
      {invitations.length > 0 && (
        <Card>
          <CardHeader>
            <CardTitle>Open invitations</CardTitle>
            <CardDescription>Each link works once, within seven days</CardDescription>
          </CardHeader>
          <OpenInvitations invitations={invitations} withdraw={withdraw} />
        </Card>
      )}
    </>
  );
}
