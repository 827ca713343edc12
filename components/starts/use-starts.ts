'use client';

import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/components/ui/query-client';
import type { Start } from '@/lib/starts/schema';

const POLL_MS = 3_000;

/** Containers that a job brought up, or those coming up now; asked for again every 3 s while the tab is visible. */
export function useStarts(jobId: string | null, initial?: Start[]): Start[] {
  const { data } = useQuery(
    {
      queryKey: ['starts', jobId],
      queryFn: async ({ signal }): Promise<Start[]> => {
        const query = jobId === null ? '' : `?${new URLSearchParams({ job: jobId })}`;
        const response = await fetch(`/api/starts${query}`, { signal });
        if (!response.ok) throw new Error(`The console answered ${response.status}.`);
        return response.json();
      },
      refetchInterval: POLL_MS,
      refetchIntervalInBackground: false,
      initialData: initial,
    },
    queryClient(),
  );
  return data ?? [];
}
