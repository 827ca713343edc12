import type { Metadata } from 'next';
import { Suspense } from 'react';
import { metricsAnswer } from '@/app/api/metrics/metrics-answer';
import { MetricsBoard } from '@/components/metrics/metrics-board';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';
import { metricsQueryString } from '@/lib/metrics/metrics-query';
import { PANEL_NAMES } from '@/lib/metrics/panels/panel-name';
import { askedMetrics, type SearchParams } from '../asked-metrics';
import { PageActions } from './page-actions';
import { SinceDeployment } from './since-deployment';

export const metadata: Metadata = { title: 'Metrics' };

const HEIGHT_PX = 240;
const CHARTS = PANEL_NAMES.map((name) => ({ name, heightPx: HEIGHT_PX }));

interface MetricsPageProps {
  searchParams: Promise<SearchParams>;
}

export default async function MetricsPage({ searchParams }: MetricsPageProps) {
  const actor = await pageActor('console.read');
  const { query, readerZone, consoleZone } = await askedMetrics(searchParams);
  const initial = await metricsAnswer(PANEL_NAMES, query, new Date());
  return (
    <>
      <PageHeader
        title="Metrics"
        actions={<PageActions {...{ actor, query, readerZone }} answer={initial} />}
      />
      <PageBody>
        <MetricsBoard
          key={metricsQueryString(query)}
          path="/metrics"
          toolbar="full"
          charts={CHARTS}
          {...{ query, initial, readerZone, consoleZone }}
        >
          {/* The charts do not wait for it. */}
          <Suspense fallback={<div className="h-16" />}>
            <SinceDeployment sloMs={query.sloMs} />
          </Suspense>
        </MetricsBoard>
      </PageBody>
    </>
  );
}
