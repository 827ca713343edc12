import Link from 'next/link';
import type { ReactNode } from 'react';
import { revisionPath } from '@/components/presets/revision-line';
import { Card } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { formatDuration } from '@/lib/format';
import type { Job } from '@/lib/jobs/schema';
import { Elapsed } from './elapsed';
import { JobCost } from './job-cost';
import { JobStatusMark } from './job-status-mark';

interface JobFactsProps {
  job: Job;
  /** How long the earlier jobs of this kind took, in seconds; null before there were any. */
  usualSeconds: number | null;
  actions: ReactNode;
}

/** The card on top of a job's page: what, who, when, how long, where. */
export function JobFacts({ job, usualSeconds, actions }: JobFactsProps) {
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4 px-4 py-3">
      <dl className="flex flex-wrap gap-x-10 gap-y-3 text-sm">
        <Fact term="State">
          <JobStatusMark status={job.status} />
        </Fact>
        {job.revision && (
          <Fact term="Revision">
            <Link
              href={revisionPath(job.revision.presetName, job.revision.number)}
              className="rounded-sm underline-offset-4 hover:underline"
            >
              {job.revision.presetName} r{job.revision.number}
            </Link>
          </Fact>
        )}
        <Fact term={job.startedAt ? 'Started' : 'Queued'}>
          <LocalTime date={job.startedAt ?? job.createdAt} /> by {job.requestedByName}
        </Fact>
        <Fact term="Elapsed">
          <Elapsed from={job.startedAt} to={job.finishedAt} />
          {usualSeconds !== null && job.finishedAt === null && (
            <span className="text-muted-foreground text-xs tabular-nums">
              {' '}
              usually {formatDuration(usualSeconds)}
            </span>
          )}
        </Fact>
        <Fact term="Cost">
          <JobCost spend={job.spend} isOpen={job.finishedAt === null} />
        </Fact>
        <Fact term="Modal app">
          {job.target.appName} · {job.target.environment}
          {job.appId && (
            <span className="ml-2 font-mono text-muted-foreground text-xs" title={job.appId}>
              {job.appId.slice(0, 8)}…
            </span>
          )}
        </Fact>
      </dl>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-muted-foreground text-xs">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
