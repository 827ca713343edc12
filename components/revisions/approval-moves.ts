import { type Actor, may } from '@/lib/auth/roles';
import type { RevisionStanding } from '@/lib/presets/schema';

export interface ApprovalCase {
  actor: Pick<Actor, 'id' | 'role'>;
  /** Null when the console itself wrote the revision. */
  authorId: string | null;
  standing: Pick<RevisionStanding, 'approvals' | 'quarantine' | 'archived'>;
  wasDeployed: boolean;
}

export interface ApprovalMove {
  kind: 'approve' | 'withdraw';
  /** Why it cannot be done now, as a sentence; null when it can. */
  blocker: string | null;
}

/** What the reader can do about the approvals of a revision: give one, or take the own one back. */
export function approvalMove({ actor, authorId, standing, wasDeployed }: ApprovalCase): ApprovalMove {
  const isGiven = standing.approvals.some(({ approverId }) => approverId === actor.id);
  const kind = isGiven ? 'withdraw' : 'approve';
  if (!may(actor.role, 'preset.approve'))
    return { kind, blocker: `Your role, ${actor.role}, may not approve.` };
  if (isGiven)
    return { kind, blocker: wasDeployed ? 'It was deployed: an approval stays from then on.' : null };
  if (authorId === actor.id) return { kind, blocker: 'You saved this revision: others approve it.' };
  if (standing.archived) return { kind, blocker: 'Its preset is archived: unarchive that first.' };
  if (standing.quarantine) return { kind, blocker: 'It is quarantined: lift that first.' };
  return { kind, blocker: null };
}
