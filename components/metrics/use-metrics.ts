'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryClient } from '@/components/ui/query-client';
import { type MetricsQuery, metricsQueryString } from '@/lib/metrics/metrics-query';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import type { MetricsAnswer } from '@/lib/metrics/series';

const FASTEST_POLL_MS = 5_000;
const SLOWEST_POLL_MS = 60_000;

async function fetchPanels(address: string, signal: AbortSignal): Promise<MetricsAnswer> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The console answered ${response.status}.`);
  return response.json();
}

/** Three times a step: often enough to see it grow, and a month is not asked for every five seconds. */
export function pollMs({ stepSeconds }: MetricsAnswer['grid']): number {
  return Math.min(Math.max((stepSeconds * 1000) / 3, FASTEST_POLL_MS), SLOWEST_POLL_MS);
}

/** The panels of a page by one request, again while the window ends now and the tab is visible. `initial` is what the server drew. */
export function useMetrics(names: readonly PanelName[], query: MetricsQuery, initial: MetricsAnswer) {
  const address = `/api/metrics/panels?panels=${names.join(',')}&${metricsQueryString(query)}`;
  return useQuery(
    {
      queryKey: ['metrics', 'panels', address],
      queryFn: ({ signal }) => fetchPanels(address, signal),
      refetchInterval: initial.isLive ? pollMs(initial.grid) : false,
      refetchIntervalInBackground: false,
      refetchOnWindowFocus: initial.isLive ? 'always' : false,
      placeholderData: keepPreviousData,
      staleTime: initial.isLive ? 0 : Number.POSITIVE_INFINITY,
      initialData: initial,
      initialDataUpdatedAt: initial.generatedAtMs,
    },
    queryClient(),
  );
}
