'use client';

import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollarsPerHour } from '@/lib/format';
import type { FleetNow } from '@/lib/metrics/series';

const POLL_MS = 15_000;

async function fetchFleet({ signal }: { signal: AbortSignal }): Promise<FleetNow> {
  const response = await fetch('/api/metrics/fleet', { signal });
  if (!response.ok) throw new Error(`The console answered ${response.status}.`);
  return response.json();
}

/** For the top bar: `2 / 3 containers` and `$99.99 / h`. Says so when the number is not known. */
export function FleetPills({ initial }: { initial: FleetNow }) {
  const { data } = useQuery({
    queryKey: ['metrics', 'fleet'],
    queryFn: fetchFleet,
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: false,
    initialData: initial,
  });
  const { running, starting, max, dollarsPerHour } = data;
  if (max === null) return null;
  return (
    <>
      <Badge>
        {running === null ? (
          'containers unknown'
        ) : (
          <>
            <StatusMark
              status={running > 0 ? 'ok' : starting ? 'running' : 'idle'}
              iconOnly
              className="text-xs"
            >
              {running > 0 ? 'serving' : starting ? 'starting' : 'scaled to zero'}
            </StatusMark>
            {running} / {max} containers
            {starting ? ` · ${starting} starting` : ''}
          </>
        )}
      </Badge>
      {dollarsPerHour !== null && (
        <Badge title="Containers, also those still starting, times GPUs, times the price of a GPU hour">
          {formatDollarsPerHour(dollarsPerHour)}
        </Badge>
      )}
    </>
  );
}
