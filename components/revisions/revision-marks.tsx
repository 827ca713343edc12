import { Ban } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { RevisionStanding } from '@/lib/presets/schema';

interface RevisionMarksProps {
  standing: RevisionStanding;
  isDeployed: boolean;
  /** Of an older one nobody waits for approvals. */
  isLatest: boolean;
}

/** What stands out about a revision: quarantined, running now, how many approvals it has of those it needs. */
export function RevisionMarks({ standing, isDeployed, isLatest }: RevisionMarksProps) {
  const { quarantine, requiredApprovals, missingApprovals, approvals } = standing;
  const counted = approvals.filter(({ counts }) => counts).length;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {isDeployed && <Badge variant="success">deployed now</Badge>}
      {quarantine && (
        <Badge variant="danger" title={`${quarantine.reason} (${quarantine.byName})`}>
          <Ban aria-hidden />
          quarantined
        </Badge>
      )}
      {requiredApprovals > 0 && (
        <Badge variant={isLatest && missingApprovals > 0 ? 'warning' : 'default'}>
          {counted} of {requiredApprovals} approved
        </Badge>
      )}
    </span>
  );
}
