'use client';

import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/components/ui/query-client';
import { VolumeJob } from '@/lib/volumes/schema';

const POLL_MS = 2_000;

/** What a download or a compile says of itself, read anew while it runs and once when it has ended. */
export function useVolumeJob(jobId: string, hasEnded: boolean): VolumeJob | null {
  const { data } = useQuery(
    {
      queryKey: ['job', jobId, 'volume', hasEnded],
      queryFn: async ({ signal }) => {
        const answer = await fetch(`/api/jobs/${jobId}/volume`, { signal });
        if (!answer.ok) throw new Error(`The console answered ${answer.status}.`);
        return VolumeJob.parse(await answer.json());
      },
      placeholderData: (before) => before,
      refetchInterval: hasEnded ? false : POLL_MS,
    },
    queryClient(),
  );
  return data ?? null;
}
