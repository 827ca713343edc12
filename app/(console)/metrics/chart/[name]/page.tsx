import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { metricsAnswer } from '@/app/api/metrics/metrics-answer';
import { MetricsBoard } from '@/components/metrics/metrics-board';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';
import { metricsQueryString } from '@/lib/metrics/metrics-query';
import { isPanelName } from '@/lib/metrics/panels/panel-name';
import { PANEL_RECIPES } from '@/lib/metrics/panels/panel-recipes';
import { askedMetrics, type SearchParams } from '../../../asked-metrics';

const HEIGHT_PX = 420;

interface ChartPageProps {
  params: Promise<{ name: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: ChartPageProps): Promise<Metadata> {
  const { name } = await params;
  return { title: isPanelName(name) ? PANEL_RECIPES[name].title : 'Metrics' };
}

export default async function ChartPage({ params, searchParams }: ChartPageProps) {
  await pageActor('console.read');
  const { name } = await params;
  if (!isPanelName(name)) notFound();
  const { query, readerZone, consoleZone } = await askedMetrics(searchParams);
  const initial = await metricsAnswer([name], query, new Date());
  const search = metricsQueryString(query);
  const { title, meaning, whatToDo } = PANEL_RECIPES[name];
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ href: `/metrics?${search}`, label: 'Metrics' }]} />
      <PageBody>
        <MetricsBoard
          key={search}
          path={`/metrics/chart/${name}`}
          toolbar="full"
          isSingle
          charts={[{ name, heightPx: HEIGHT_PX }]}
          {...{ query, initial, readerZone, consoleZone }}
        />
        <div className="grid max-w-prose gap-2 text-sm">
          <p>{meaning}</p>
          <p>
            <span className="font-medium">What to do. </span>
            {whatToDo}
          </p>
        </div>
      </PageBody>
    </>
  );
}
