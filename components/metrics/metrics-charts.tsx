'use client';

import type { ReactNode } from 'react';
import type { OverviewMetrics, PanelName, Range } from '@/lib/metrics/series';
import { ChartCard } from './chart-card';
import { CollectingNote } from './collecting-note';
import { FreshnessMark } from './freshness-mark';
import { useNowMs } from './use-now';
import { useOverviewMetrics } from './use-overview-metrics';

interface MetricsChartsProps {
  range: Range;
  /** What the server read for the first paint. */
  initial: OverviewMetrics;
  charts: { name: PanelName; heightPx: number }[];
  /** Stands at the left of the line that ends with the age of the data. */
  toolbar: ReactNode;
}

/** Charts over one window, refreshed while the tab is visible. */
export function MetricsCharts({ range, initial, charts, toolbar }: MetricsChartsProps) {
  const { data = initial, error, refetch, isPlaceholderData } = useOverviewMetrics(range, initial);
  const nowMs = useNowMs(initial.generatedAtMs);
  const { ttft, containers } = data.panels;
  const newestAtMs = Math.max(ttft.newestAtMs ?? 0, containers.newestAtMs ?? 0) || null;
  return (
    <section aria-label="Charts" className="grid min-w-0 gap-4" aria-busy={isPlaceholderData}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {toolbar}
        <FreshnessMark newestAtMs={newestAtMs} nowMs={nowMs} />
      </div>
      <CollectingNote metrics={data} error={error} onRetry={() => void refetch()} nowMs={nowMs} />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-2">
        {charts.map(({ name, heightPx }, position) => (
          <ChartCard
            key={name}
            name={name}
            metrics={data}
            position={position}
            heightPx={heightPx}
            nowMs={nowMs}
          />
        ))}
      </div>
    </section>
  );
}
