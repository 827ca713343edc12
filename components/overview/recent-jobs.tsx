import Link from 'next/link';
import { Elapsed } from '@/components/jobs/elapsed';
import { JobStatusMark } from '@/components/jobs/job-status-mark';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { jobTitle } from '@/lib/jobs/job-title';
import type { Job } from '@/lib/jobs/schema';

/** The newest jobs, each with where it is or how it ended. */
export function RecentJobs({ jobs }: { jobs: readonly Job[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Recent jobs</CardTitle>
        <Link href="/jobs" className="text-muted-foreground text-xs hover:text-foreground">
          all jobs →
        </Link>
      </CardHeader>
      {jobs.length === 0 ? (
        <p className="p-4 text-muted-foreground text-sm">No job has run yet.</p>
      ) : (
        <ul className="divide-y">
          {jobs.map((job) => (
            <li
              key={job.id}
              className="grid grid-cols-2 items-baseline gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1.4fr)_5rem_minmax(0,6rem)]"
            >
              <Link
                href={`/jobs/${job.id}`}
                className="truncate rounded-sm font-medium underline-offset-4 hover:underline"
              >
                {jobTitle(job)}
              </Link>
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-xs max-sm:justify-end">
                <JobStatusMark status={job.status} />
                <span className="truncate text-muted-foreground">{progressOf(job)}</span>
              </span>
              <span className="text-muted-foreground text-xs">
                <Elapsed from={job.startedAt} to={job.finishedAt} />
              </span>
              <span className="truncate text-right text-muted-foreground text-xs">{job.requestedByName}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** `step 3 of 5 · Publish`, or why it ended. */
function progressOf({ error, steps }: Job): string {
  if (error !== null) return error;
  const index = steps.findIndex(({ status }) => status === 'running');
  const step = steps[index];
  return step ? `step ${index + 1} of ${steps.length} · ${step.title}` : '';
}
