import { Card, CardContent, CardFooter, CardHeader, CardTitle } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import type {
  ApproveRevision,
  GivenApproval,
  RevisionChoice,
  RevisionStanding,
  StoredRevision,
} from '@/lib/presets/schema';
import type { ApprovalMove } from './approval-moves';
import { ApproveButton } from './approve-button';
import type { Verb } from './verb';
import { WithdrawApproval } from './withdraw-approval';

interface ApprovalsCardProps {
  revision: Pick<StoredRevision, 'id' | 'number' | 'authorName'>;
  standing: RevisionStanding;
  move: ApprovalMove;
  approve: Verb<ApproveRevision>;
  withdraw: Verb<RevisionChoice>;
}

/** Who approved the revision, how many are still missing, and the reader's own approval. */
export function ApprovalsCard({ revision, standing, move, approve, withdraw }: ApprovalsCardProps) {
  const { approvals } = standing;
  const own = { revisionId: revision.id, number: revision.number, disabled: move.blocker !== null };
  return (
    <Card aria-label="Approvals">
      <CardHeader>
        <CardTitle>Approvals</CardTitle>
        <ApprovalState standing={standing} />
      </CardHeader>
      {approvals.length === 0 && (
        <CardContent className="text-muted-foreground text-xs">
          {standing.requiredApprovals === 0
            ? 'This preset needs none before a deploy.'
            : `Nobody has approved r${revision.number} yet. Its author, ${revision.authorName}, does not count.`}
        </CardContent>
      )}
      {approvals.length > 0 && (
        <ul className="divide-y">
          {approvals.map((approval) => (
            <ApprovalItem key={approval.approverId} approval={approval} />
          ))}
        </ul>
      )}
      <CardFooter>
        {move.kind === 'approve' ? (
          <ApproveButton {...own} approve={approve} />
        ) : (
          <WithdrawApproval {...own} withdraw={withdraw} />
        )}
        {move.blocker && (
          <p className="min-w-0 flex-1 basis-40 text-muted-foreground text-xs">{move.blocker}</p>
        )}
      </CardFooter>
    </Card>
  );
}

function ApprovalItem({ approval: { approverName, note, createdAt, counts } }: { approval: GivenApproval }) {
  return (
    <li className="grid gap-1 px-4 py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <StatusMark status={counts ? 'ok' : 'warning'} wraps className="min-w-0 break-words">
          <span className="text-foreground">{approverName}</span>
        </StatusMark>
        <LocalTime date={createdAt} className="text-muted-foreground text-xs" />
      </p>
      {note && <p className="break-words text-muted-foreground text-xs">“{note}”</p>}
      {!counts && (
        <p className="text-muted-foreground text-xs">
          No longer counts: this person has left, or may not approve any more.
        </p>
      )}
    </li>
  );
}

function ApprovalState({
  standing: { requiredApprovals, missingApprovals, approvals },
}: {
  standing: RevisionStanding;
}) {
  if (requiredApprovals === 0)
    return (
      <StatusMark status="note" className="text-xs">
        none needed
      </StatusMark>
    );
  const counted = `${approvals.filter(({ counts }) => counts).length} of ${requiredApprovals}`;
  if (missingApprovals === 0)
    return (
      <StatusMark status="ok" className="text-xs">
        {counted}
      </StatusMark>
    );
  return (
    <StatusMark status="warning" className="text-xs">
      {counted}, {formatQuantity(missingApprovals, 'approval')} missing
    </StatusMark>
  );
}
