import { ListChecks } from 'lucide-react';
import Link from 'next/link';
import { JobFilters } from '@/components/jobs/job-filters';
import { JobListPages } from '@/components/jobs/job-list-pages';
import { JobPages } from '@/components/jobs/job-pages';
import { JobTable } from '@/components/jobs/job-table';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { StartJobButton } from '@/components/jobs/start-job-button';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { JobFilter } from '@/lib/jobs/job-filter';
import { jobPage, jobStarters } from '@/lib/jobs/store';
import { startCompile, startDownload } from './actions';

export const metadata = { title: 'Jobs' };

const JOBS_SHOWN = 50;

interface JobsPageProps {
  searchParams: Promise<Record<string, string | string[]>>;
}

export default async function JobsPage({ searchParams }: JobsPageProps) {
  const actor = await pageActor('console.read');
  const filter = JobFilter.parse(await searchParams);
  const [{ jobs, hasOlder }, people] = await Promise.all([jobPage(filter, JOBS_SHOWN), jobStarters()]);
  const isOpen = jobs.some(({ finishedAt }) => finishedAt === null);
  return (
    <>
      <PageHeader title="Jobs" actions={may(actor.role, 'job.start') && <StartButtons />} />
      <PageBody>
        <JobPages current="jobs" />
        {people.length > 0 && <JobFilters filter={filter} people={people} />}
        <Card>
          {jobs.length > 0 ? (
            <JobTable jobs={jobs} />
          ) : people.length > 0 ? (
            <EmptyState
              icon={ListChecks}
              title="No job fits"
              description="Choose less, or clear the filters."
            />
          ) : (
            <NoJobs />
          )}
        </Card>
        <JobListPages
          newest={filter.before === undefined ? null : listPath({ ...filter, before: undefined })}
          older={hasOlder ? listPath({ ...filter, before: jobs.at(-1)?.number }) : null}
        />
        {isOpen && <RefreshWhileOpen />}
      </PageBody>
    </>
  );
}

function listPath(filter: JobFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return `/jobs?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function StartButtons() {
  return (
    <>
      <StartJobButton
        kind="download"
        label="Download weights"
        description="Runs download_model of the deployed app on a CPU machine: it fills the weights volume and skips files that are already there."
        start={startDownload}
      />
      <StartJobButton
        kind="compile"
        label="Compile kernels"
        description="Runs compile_deepgemm of the deployed app: it fills the kernel cache that a quick start needs."
        start={startCompile}
      />
    </>
  );
}

function NoJobs() {
  return (
    <EmptyState
      icon={ListChecks}
      title="No job has run yet"
      description="Open a preset, save a revision that passes the rules, and deploy it from there."
      action={
        <Button asChild variant="secondary">
          <Link href="/presets">Open presets</Link>
        </Button>
      }
    />
  );
}
