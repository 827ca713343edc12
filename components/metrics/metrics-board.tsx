'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useTransition } from 'react';
import { type MetricsQuery, metricsQueryString, zoomTo } from '@/lib/metrics/metrics-query';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import type { MetricsAnswer } from '@/lib/metrics/series';
import { BoardToolbar } from './board-toolbar';
import { rememberWay } from './came-from';
import { ChartCard } from './chart-card';
import { CollectingNote } from './collecting-note';
import { DriftNotes } from './drift-notes';
import { useIsAlive } from './use-is-alive';
import { useMetrics } from './use-metrics';
import { useNowMs } from './use-now';
import { useReaderZone } from './use-reader-zone';

interface MetricsBoardProps {
  /** The page, without its query. */
  path: string;
  query: MetricsQuery;
  /** What the server read for the first paint. */
  initial: MetricsAnswer;
  charts: readonly { name: PanelName; heightPx: number }[];
  /** The reader's zone as the server knows it from the last visit. */
  readerZone: string;
  /** The zone of the machine that the console runs on. */
  consoleZone: string;
  /** Ranges alone, or everything that can be chosen. */
  toolbar: 'ranges' | 'full';
  /** Between the toolbar and the charts. */
  children?: ReactNode;
  /** One chart below the other, also where there is room for two. */
  isSingle?: boolean;
}

/** Charts over one window, refreshed while it ends now and the tab is visible. */
export function MetricsBoard(props: MetricsBoardProps) {
  const {
    path,
    query,
    initial,
    charts,
    readerZone,
    consoleZone,
    toolbar,
    children,
    isSingle = false,
  } = props;
  const names = charts.map(({ name }) => name);
  const { data = initial, error, refetch } = useMetrics(names, query, initial);
  const nowMs = useNowMs(initial.generatedAtMs);
  const ownZone = useReaderZone(readerZone);
  const zone = query.zone ?? ownZone;
  const isAlive = useIsAlive();
  const router = useRouter();
  const [isGoing, startGoing] = useTransition();
  const search = metricsQueryString(query);
  const show = useCallback(
    (to: string) => startGoing(() => router.push(`${path}?${to}`, { scroll: false })),
    [router, path],
  );
  const go = useCallback(
    (to: MetricsQuery) => {
      rememberWay(path, search, metricsQueryString(to));
      show(metricsQueryString(to));
    },
    [path, search, show],
  );
  const onZoom = useCallback((fromMs: number, toMs: number) => go(zoomTo(query, fromMs, toMs)), [go, query]);
  return (
    <section aria-label="Charts" className="grid min-w-0 gap-4" aria-busy={isGoing || !isAlive}>
      <BoardToolbar
        {...{ path, query, go, show, zone, ownZone, consoleZone, nowMs }}
        answer={data}
        isFull={toolbar === 'full'}
      />
      {data.isLive && (
        <CollectingNote answer={data} error={error} onRetry={() => void refetch()} nowMs={nowMs} />
      )}
      {toolbar === 'full' && <DriftNotes answer={data} />}
      {children}
      <div className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 ${isSingle ? '' : 'xl:grid-cols-2'}`}>
        {charts.map(({ name, heightPx }, position) => (
          <ChartCard
            key={name}
            name={name}
            answer={data}
            {...{ search, position, heightPx, nowMs, zone, onZoom }}
          />
        ))}
      </div>
    </section>
  );
}
