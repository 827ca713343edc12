import type { Metadata } from 'next';
import { metricsAnswer } from '@/app/api/metrics/metrics-answer';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { MetricsBoard } from '@/components/metrics/metrics-board';
import { UnreachableNote } from '@/components/metrics/unreachable-note';
import { ChangesList } from '@/components/overview/changes-list';
import { FirstRunNote } from '@/components/overview/first-run-note';
import { HeldBackNote } from '@/components/overview/held-back-note';
import { NothingDeployed } from '@/components/overview/nothing-deployed';
import { RecentJobs } from '@/components/overview/recent-jobs';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';
import { missingParts } from '@/lib/first-run/missing-parts';
import { spendWords } from '@/lib/guards/guard-sentences';
import { deploysHeldBack } from '@/lib/guards/guards-on';
import { spendOn } from '@/lib/guards/store';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { recentTarget } from '@/lib/jobs/recent-target';
import { recentJobs } from '@/lib/jobs/store';
import { metricsQueryString } from '@/lib/metrics/metrics-query';
import { resolvedKvDtype } from '@/lib/metrics/resolved-kv-dtype';
import { presetList, revisionById } from '@/lib/presets/store';
import { askedMetrics, type SearchParams } from './asked-metrics';
import { LifecycleStrip } from './lifecycle-strip';
import { recentChanges } from './recent-changes';

export const metadata: Metadata = { title: 'Overview' };

const CHARTS = [
  { name: 'ttft', heightPx: 200 },
  { name: 'kv', heightPx: 200 },
  { name: 'containers', heightPx: 120 },
  { name: 'requests', heightPx: 120 },
] as const;
const NAMES = CHARTS.map(({ name }) => name);
const LIST_LENGTH = 5;

interface OverviewPageProps {
  searchParams: Promise<SearchParams>;
}

export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const actor = await pageActor('console.read');
  const now = new Date();
  const [{ query, readerZone, consoleZone }, target] = await Promise.all([
    askedMetrics(searchParams),
    recentTarget(now),
  ]);
  const [metrics, deployment, presets, jobs, changes, spend, heldBack] = await Promise.all([
    metricsAnswer(NAMES, query, now),
    currentDeployment(target.id),
    presetList(),
    recentJobs(LIST_LENGTH),
    recentChanges(LIST_LENGTH),
    spendOn(target, now),
    deploysHeldBack(target, now),
  ]);
  const latest = presets[0]?.latest ?? null;
  const revision = deployment ? await revisionById(deployment.revisionId) : latest;
  const kvDtype =
    deployment && revision ? await resolvedKvDtype(`r${revision.number}`, deployment.deployedAt) : null;
  const missing = missingParts(target, revision);
  const isBare = deployment === null && metrics.fleet.lastSeenAtMs === null;
  return (
    <>
      <PageHeader title="Overview" />
      <PageBody>
        <FirstRunNote missing={missing} />
        <HeldBackNote sentences={heldBack} />
        <LifecycleStrip
          actor={actor}
          target={target}
          deployment={deployment}
          revision={revision}
          kvDtype={kvDtype}
          fleet={metrics.fleet}
          spend={spendWords(spend)}
          drawnAtMs={now.getTime()}
          lacksParts={missing.length > 0}
        />
        {isBare ? (
          <>
            <UnreachableNote collecting={metrics.collecting} />
            {missing.length === 0 && <NothingDeployed presetName={latest?.presetName ?? null} />}
          </>
        ) : (
          <MetricsBoard
            key={metricsQueryString(query)}
            path="/"
            toolbar="ranges"
            initial={metrics}
            charts={CHARTS}
            {...{ query, readerZone, consoleZone }}
          />
        )}
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
          <RecentJobs jobs={jobs} />
          <ChangesList changes={changes} />
        </div>
        {jobs.some(({ finishedAt }) => finishedAt === null) && <RefreshWhileOpen />}
      </PageBody>
    </>
  );
}
