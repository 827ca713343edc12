import type { Metadata } from 'next';
import { containerDollarsPerHour } from '@/app/api/metrics/fleet-now';
import { CompareForm } from '@/components/metrics/compare-form';
import { ComparisonTable } from '@/components/metrics/comparison-table';
import { NoteFrame } from '@/components/metrics/note-frame';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';
import { askChartsSource, chartsServer } from '@/lib/metrics/charts-source';
import { readComparison } from '@/lib/metrics/read-comparison';
import { askedMetrics, type SearchParams } from '../../asked-metrics';
import { askedRanges } from './asked-ranges';

export const metadata: Metadata = { title: 'Compare ranges' };

interface ComparePageProps {
  searchParams: Promise<SearchParams>;
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  await pageActor('console.read');
  const [asked, { query, readerZone }] = await Promise.all([searchParams, askedMetrics(searchParams)]);
  const zone = query.zone ?? readerZone;
  const now = new Date();
  const { before, after, problem } = await askedRanges((name) => [asked[name]].flat()[0], zone, now);
  const options = { sloMs: query.sloMs, containerDollarsPerHour: await containerDollarsPerHour() };
  const { answer: comparison, sourceProblem } = await askChartsSource((source) =>
    readComparison(before, after, options, now, source),
  );
  return (
    <>
      <PageHeader title="Compare ranges" breadcrumbs={[{ href: '/metrics', label: 'Metrics' }]} />
      <PageBody>
        <CompareForm {...{ before, after, zone, problem }} />
        {sourceProblem && (
          <NoteFrame>{sourceProblem} Meanwhile the console’s own store is compared.</NoteFrame>
        )}
        <ComparisonTable comparison={comparison} zone={zone} server={sourceProblem ? null : chartsServer()} />
      </PageBody>
    </>
  );
}
