import { Rocket } from 'lucide-react';
import Link from 'next/link';
import { FindingCounts } from '@/components/presets/finding-counts';
import { revisionPath } from '@/components/presets/revision-line';
import { LocalTime } from '@/components/ui/local-time';
import type { ListedRevision, RevisionStanding } from '@/lib/presets/schema';
import { RevisionMarks } from './revision-marks';
import { TicketLink } from './ticket-link';

interface RevisionRowProps {
  presetName: string;
  revision: ListedRevision & { standing: RevisionStanding };
  isDeployed: boolean;
  isLatest: boolean;
  isPicked: boolean;
  onToggle: () => void;
}

/** One revision: what it is for, who made it when, what the rules said, how it stands, when it went live. */
export function RevisionRow({
  presetName,
  revision,
  isDeployed,
  isLatest,
  isPicked,
  onToggle,
}: RevisionRowProps) {
  const { number, message, authorName, createdAt, ticket, findings, standing, deployments } = revision;
  return (
    <li className="grid grid-cols-[1rem_2.75rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5 px-4 py-2.5 hover:bg-muted/40 has-checked:bg-accent/8 xl:grid-cols-[1rem_2.75rem_minmax(0,1fr)_16rem_19rem]">
      <input
        type="checkbox"
        checked={isPicked}
        onChange={onToggle}
        aria-label={`Compare r${number}`}
        className="size-4 translate-y-0.5 accent-accent"
      />
      <Link
        href={revisionPath(presetName, number)}
        className="rounded-sm font-medium font-mono text-sm underline-offset-4 hover:underline"
      >
        r{number}
      </Link>
      <div className="grid min-w-0 gap-1">
        <p className="line-clamp-3 break-words" title={message}>
          {message}
        </p>
        {standing.quarantine && (
          <p className="line-clamp-2 break-words text-danger text-xs">
            Quarantined by {standing.quarantine.byName}: “{standing.quarantine.reason}”
          </p>
        )}
        <p className="flex min-w-0 flex-wrap gap-x-3 text-muted-foreground text-xs">
          <span className="min-w-0 break-words">
            {authorName}, <LocalTime date={createdAt} />
          </span>
          {ticket && <TicketLink ticket={ticket} />}
        </p>
      </div>
      <p className="col-start-3 xl:col-start-4">
        <FindingCounts findings={findings} />
      </p>
      <div className="col-start-3 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 xl:col-start-5 xl:justify-end">
        <RevisionMarks standing={standing} isDeployed={isDeployed} isLatest={isLatest} />
        <LastDeployment deployments={deployments} />
      </div>
    </li>
  );
}

function LastDeployment({ deployments }: Pick<ListedRevision, 'deployments'>) {
  const [last] = deployments;
  if (!last) return null;
  return (
    <Link
      href={`/jobs/${last.jobId}`}
      className="inline-flex items-center gap-1.5 rounded-sm text-muted-foreground text-xs hover:text-foreground hover:underline"
    >
      <Rocket aria-hidden className="size-3" />
      <span>
        deployed {deployments.length > 1 && `${deployments.length} times, last `}
        <LocalTime date={last.deployedAt} format="ago" />
      </span>
    </Link>
  );
}
