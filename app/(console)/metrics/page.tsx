import type { Metadata } from 'next';
import { overviewMetrics } from '@/app/api/metrics/overview-metrics';
import { MetricsCharts } from '@/components/metrics/metrics-charts';
import { RangeLinks } from '@/components/metrics/range-links';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';
import { chosenRange } from '../chosen-range';

export const metadata: Metadata = { title: 'Metrics' };

const HEIGHT_PX = 240;
const CHARTS = [
  'ttft',
  'interToken',
  'kv',
  'requests',
  'tokens',
  'containers',
  'acceptLength',
  'cacheHits',
] as const;

interface MetricsPageProps {
  searchParams: Promise<{ range?: string | string[] }>;
}

export default async function MetricsPage({ searchParams }: MetricsPageProps) {
  await pageActor('console.read');
  const { range: asked } = await searchParams;
  const now = new Date();
  const range = await chosenRange(asked, now);
  const initial = await overviewMetrics(range, now);
  return (
    <>
      <PageHeader title="Metrics" />
      <PageBody>
        <MetricsCharts
          key={range}
          range={range}
          initial={initial}
          charts={CHARTS.map((name) => ({ name, heightPx: HEIGHT_PX }))}
          toolbar={<RangeLinks path="/metrics" current={range} />}
        />
      </PageBody>
    </>
  );
}
