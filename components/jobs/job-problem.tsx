import type { ReactNode } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { Job } from '@/lib/jobs/schema';

const HEADLINES: Partial<Record<Job['status'], string>> = {
  failed: 'The job failed',
  lost: 'How the job ended is not known',
  cancelled: 'The job was cancelled',
};

interface JobProblemProps {
  job: Pick<Job, 'status' | 'error'>;
  /** What to do about it. */
  action?: ReactNode;
}

/** Why a job did not succeed and what to do next, above everything else on its page. */
export function JobProblem({ job, action }: JobProblemProps) {
  const headline = HEADLINES[job.status];
  if (!headline) return null;
  const mark = job.status === 'failed' ? 'error' : job.status === 'lost' ? 'warning' : 'note';
  return (
    <section role="alert" className="grid gap-3 rounded-xl border bg-card p-4">
      <h2 className="font-semibold text-sm">
        <StatusMark status={mark}>{headline}</StatusMark>
      </h2>
      {job.error && <p className="whitespace-pre-line break-words text-sm">{job.error}</p>}
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </section>
  );
}
