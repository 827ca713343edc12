import { FindingCounts } from '@/components/presets/finding-counts';
import { FindingItem } from '@/components/presets/finding-item';
import { formatQuantity } from '@/lib/format';
import type { PlannedFinding } from '@/lib/jobs/plan/plan';
import { PlanSection } from './plan-section';

interface PlanFindingsProps {
  findings: readonly PlannedFinding[];
  approvals: string | null;
}

/** What the rules of today say of the revision; notes wait behind a line of their own. */
export function PlanFindings({ findings, approvals }: PlanFindingsProps) {
  const notes = findings.filter(({ severity }) => severity === 'note');
  const others = findings.filter(({ severity }) => severity !== 'note');
  return (
    <PlanSection title="Findings" aside="by the rules of today">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <FindingCounts findings={findings} />
        {approvals && <span className="text-muted-foreground text-xs">Approvals: {approvals}</span>}
      </div>
      {others.length > 0 && <Findings findings={others} />}
      {notes.length > 0 && (
        <details className="rounded-lg border">
          <summary className="cursor-pointer px-4 py-2 text-sm">
            {formatQuantity(notes.length, 'note')}
          </summary>
          <Findings findings={notes} className="border-t" />
        </details>
      )}
    </PlanSection>
  );
}

function Findings({
  findings,
  className = 'rounded-lg border',
}: {
  findings: readonly PlannedFinding[];
  className?: string;
}) {
  return (
    <ul className={`divide-y ${className}`}>
      {findings.map((finding) => (
        <FindingItem key={`${finding.ruleId} ${finding.path}`} finding={finding}>
          {finding.severity === 'warning' && (
            <p className="break-words border-l-2 pl-2 text-xs">
              {finding.reason
                ? `Accepted: “${finding.reason}”`
                : 'No reason given: it came up after the revision was saved.'}
            </p>
          )}
        </FindingItem>
      ))}
    </ul>
  );
}
