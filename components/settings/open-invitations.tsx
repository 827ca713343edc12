import { LocalTime } from '@/components/ui/local-time';
import type { Result } from '@/lib/result';
import { WithdrawButton } from './withdraw-button';

interface OpenInvitationsProps {
  invitations: { id: string; name: string | null; email: string | null; role: string; expiresAt: Date }[];
  withdraw: (invitationId: string) => Promise<Result<null>>;
}

export function OpenInvitations({ invitations, withdraw }: OpenInvitationsProps) {
  return (
    <ul className="divide-y">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <div className="min-w-0 flex-1 basis-48">
            <p className="font-medium">{invitation.name}</p>
            <p className="break-words text-muted-foreground text-xs">{invitation.email}</p>
          </div>
          <span>{invitation.role}</span>
          <span className="text-muted-foreground text-xs">
            until <LocalTime date={invitation.expiresAt} />
          </span>
          <WithdrawButton invitationId={invitation.id} name={invitation.name ?? ''} withdraw={withdraw} />
        </li>
      ))}
    </ul>
  );
}
