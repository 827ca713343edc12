import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JobLive } from '@/components/jobs/job-live';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { JobStarts } from '@/components/starts/job-starts';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { jobStarts } from '@/lib/jobs/job-starts';
import { jobTitle } from '@/lib/jobs/job-title';
import { openLog } from '@/lib/jobs/open-log';
import { jobById, usualSeconds } from '@/lib/jobs/store';
import { cancel, requeue, retry } from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageActor('console.read');
  const job = await jobById((await params).id);
  return { title: job ? `Jobs / ${jobTitle(job)}` : 'Job not found' };
}

export default async function JobPage({ params }: Props) {
  const actor = await pageActor('console.read');
  const job = await jobById((await params).id);
  if (!job) notFound();
  const mayStart = may(actor.role, 'job.start');
  const [starts, log, usual] = await Promise.all([
    jobStarts(job.id),
    openLog(job.id),
    usualSeconds(job.kind),
  ]);
  return (
    <>
      <PageHeader breadcrumbs={[{ href: '/jobs', label: 'Jobs' }]} title={jobTitle(job)} />
      <PageBody>
        <JobLive
          key={job.id}
          initial={job}
          log={log}
          usualSeconds={usual}
          cancel={may(actor.role, 'job.cancel') ? cancel : null}
          again={mayStart ? { retry: retry.bind(null, job.id), requeue: requeue.bind(null, job.id) } : null}
        />
        {starts && <JobStarts jobId={job.id} initial={starts} drawnAtMs={Date.now()} />}
      </PageBody>
    </>
  );
}
