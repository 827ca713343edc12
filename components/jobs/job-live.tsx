'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { GoldenCard } from '@/components/golden/golden-card';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { queryClient } from '@/components/ui/query-client';
import { jobTitle } from '@/lib/jobs/job-title';
import { Job, type OpenedLog } from '@/lib/jobs/schema';
import type { Failure } from '@/lib/result';
import { CancelButton } from './cancel-button';
import { JobFacts } from './job-facts';
import { GOLDEN_ANSWERS, JobLinks } from './job-links';
import { JobProblem } from './job-problem';
import { LogViewer } from './log/log-viewer';
import { NextSteps } from './next-steps';
import { ReadBackCard } from './read-back-card';
import type { StartAction } from './start-action';
import { StepList } from './step-list';
import { VolumeCard } from './volume-card';

const POLL_MS = 1_000;
const FEW_LINES = 10;

interface JobLiveProps {
  initial: Job;
  log: OpenedLog;
  usualSeconds: number | null;
  /** Null for a reader who may not cancel. */
  cancel: ((jobId: string) => Promise<Failure | null>) | null;
  /** What is offered when the job did not succeed; null for a reader who may not start jobs. */
  again: { retry: StartAction; requeue: StartAction } | null;
}

/** Everything of a job's page that changes while it runs. */
export function JobLive({ initial, log, usualSeconds, cancel, again }: JobLiveProps) {
  const { data: job, refetch } = useQuery(
    {
      queryKey: ['job', initial.id],
      queryFn: ({ signal }) => fetchJob(initial.id, signal),
      initialData: initial,
      // A job that is over is told what came after it: that it was tried again.
      refetchOnMount: 'always',
      refetchInterval: ({ state }) => (state.data?.finishedAt ? false : POLL_MS),
    },
    queryClient(),
  );
  const router = useRouter();
  // A job that is put back in the queue writes its log on: it is read anew.
  const [round, setRound] = useState(0);
  const goOn = () => {
    setRound(round + 1);
    void refetch();
  };
  const showEnd = () => {
    void refetch();
    // The sidebar's count of open jobs comes from the layout.
    router.refresh();
  };
  // What has ended with a few lines needs no screen for them.
  const isShort = job.finishedAt !== null && log.head < FEW_LINES && log.ended;
  return (
    <>
      <div className={cn('flex flex-col gap-4', !isShort && 'lg:min-h-[calc(100dvh-6.25rem)]')}>
        <JobProblem job={job} action={again && <NextSteps job={job} {...again} onRequeued={goOn} />} />
        <JobFacts job={job} usualSeconds={usualSeconds} actions={<JobActions job={job} cancel={cancel} />} />
        <JobLinks job={job} />
        {(job.kind === 'download' || job.kind === 'compile') && <VolumeCard job={job} />}
        {/* The log fills what is left of the screen: its tools and its last line are in view. */}
        <div className="grid grow grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div className="max-lg:order-last">
            <StepList steps={job.steps} />
          </div>
          <div
            className={cn(
              'relative',
              isShort ? 'h-72' : 'h-[calc(100dvh-5rem)] max-h-160 lg:h-auto lg:max-h-none lg:min-h-104',
            )}
          >
            <LogViewer
              key={round}
              jobId={job.id}
              kind={job.kind}
              opened={round === 0 ? log : { ...log, ended: false }}
              onEnd={showEnd}
            />
          </div>
        </div>
      </div>
      {job.golden.length > 0 && (
        <div id={GOLDEN_ANSWERS} className="scroll-mt-4">
          <GoldenCard results={job.golden} />
        </div>
      )}
      {job.readBack && <ReadBackCard readBack={job.readBack} />}
    </>
  );
}

function JobActions({ job, cancel }: { job: Job; cancel: JobLiveProps['cancel'] }) {
  if (job.revision !== null && job.status === 'succeeded') {
    // What was registered serves nothing yet: weights, kernels and the deploy come next.
    const next = job.register
      ? { href: '/first-run', label: 'Go on with the first run' }
      : { href: '/metrics', label: 'Watch it serve' };
    return (
      <Button variant="secondary" asChild>
        <Link href={next.href}>{next.label}</Link>
      </Button>
    );
  }
  if (cancel === null || job.finishedAt !== null) return null;
  const cancelling = job.status === 'cancelling';
  return <CancelButton title={jobTitle(job)} cancelling={cancelling} cancel={() => cancel(job.id)} />;
}

async function fetchJob(id: string, signal: AbortSignal): Promise<Job> {
  const answer = await fetch(`/api/jobs/${id}`, { signal });
  if (!answer.ok) throw new Error(`The console answered ${answer.status}.`);
  return Job.parse(await answer.json());
}
