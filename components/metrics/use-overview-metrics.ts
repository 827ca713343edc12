'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OverviewMetrics, Range } from '@/lib/metrics/series';

const POLL_MS = 5_000;

async function fetchOverview(range: Range, signal: AbortSignal): Promise<OverviewMetrics> {
  const response = await fetch(`/api/metrics/overview?range=${range}`, { signal });
  if (!response.ok) throw new Error(`The console answered ${response.status}.`);
  return response.json();
}

/** The panels of a page, refreshed every 5 s while the tab is visible. `initial` is what the server drew first. */
export function useOverviewMetrics(range: Range, initial: OverviewMetrics) {
  return useQuery({
    queryKey: ['metrics', 'overview', range],
    queryFn: ({ signal }) => fetchOverview(range, signal),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
    ...(initial.range === range && { initialData: initial, initialDataUpdatedAt: initial.generatedAtMs }),
  });
}
