'use client';

import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/components/ui/query-client';
import type { FiringAlert } from '@/lib/alerts/schema';

const POLL_MS = 15_000;

async function fetchFiring({ signal }: { signal: AbortSignal }): Promise<FiringAlert[]> {
  const response = await fetch('/api/alerts/firing', { signal });
  if (!response.ok) throw new Error(`The console answered ${response.status}.`);
  return response.json();
}

/** What fires, asked again every 15 s while the tab is visible; one query for all who ask. */
export function useFiring(initial: FiringAlert[]): FiringAlert[] {
  const { data } = useQuery(
    {
      queryKey: ['alerts', 'firing'],
      queryFn: fetchFiring,
      refetchInterval: POLL_MS,
      refetchIntervalInBackground: false,
      initialData: initial,
    },
    queryClient(),
  );
  return data;
}
