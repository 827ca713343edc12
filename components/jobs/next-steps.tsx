'use client';

import { Button } from '@/components/ui/button';
import { jobTitle } from '@/lib/jobs/job-title';
import type { Job } from '@/lib/jobs/schema';
import { PlanDialog } from './plan-dialog';
import type { StartAction } from './start-action';

const ADVICE: Partial<Record<Job['status'], string>> = {
  failed: 'Correct the cause, then try it again.',
  cancelled: 'It goes on by itself no more. Try it again when it is wanted after all.',
  lost: 'Put it back in the queue: it looks at Modal what became of it, and goes on from there. Or look there yourself and try it again as a new job.',
};

interface NextStepsProps {
  job: Job;
  retry: StartAction;
  requeue: StartAction;
  onRequeued: () => void;
}

/** What can be done about a job that did not succeed, each with the plan of what it would do now. */
export function NextSteps({ job, retry, requeue, onRequeued }: NextStepsProps) {
  const title = jobTitle(job);
  const request = { kind: 'again', jobId: job.id } as const;
  return (
    <>
      <p className="basis-full text-muted-foreground text-sm">{ADVICE[job.status]}</p>
      {job.status === 'lost' && (
        <PlanDialog
          trigger={<Button>Put back in the queue…</Button>}
          title={`Put “${title}” back in the queue?`}
          description="The same job goes on. It looks first what became of it at Modal: what is done already is not done twice."
          request={request}
          action="Put it back"
          isNamed
          start={requeue}
          onDone={onRequeued}
        />
      )}
      <PlanDialog
        trigger={<Button variant={job.status === 'failed' ? 'default' : 'secondary'}>Try again…</Button>}
        title={`Try “${title}” again?`}
        description={`A new job with the same request as job ${job.number}. It passes the same checks, approvals and guards as any other.`}
        request={request}
        action={`Try ${title} again`}
        isNamed
        start={retry}
      />
    </>
  );
}
