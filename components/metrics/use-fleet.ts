'use client';

import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/components/ui/query-client';
import type { FleetNow } from '@/lib/metrics/series';

const POLL_MS = 5_000;

async function fetchFleet({ signal }: { signal: AbortSignal }): Promise<FleetNow> {
  const response = await fetch('/api/metrics/fleet', { signal });
  if (!response.ok) throw new Error(`The console answered ${response.status}.`);
  return response.json();
}

/** Containers and their cost, counted again every 5 s while the tab is visible; one query for all who ask. */
export function useFleet(initial: FleetNow): FleetNow {
  const { data } = useQuery(
    {
      queryKey: ['metrics', 'fleet'],
      queryFn: fetchFleet,
      refetchInterval: POLL_MS,
      refetchIntervalInBackground: false,
      initialData: initial,
    },
    queryClient(),
  );
  return data;
}
