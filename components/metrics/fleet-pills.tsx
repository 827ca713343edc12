'use client';

import { Badge } from '@/components/ui/badge';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollarsPerHour } from '@/lib/format';
import type { FleetNow } from '@/lib/metrics/series';
import { useFleet } from './use-fleet';

/** For the top bar: `2 / 3 containers` and `$100.00 / h`. Nothing while nothing is deployed. */
export function FleetPills({ initial }: { initial: FleetNow }) {
  const { running, starting, max, crash, dollarsPerHour } = useFleet(initial);
  if (max === null) return null;
  return (
    <>
      <Badge>
        {running === null ? (
          'containers unknown'
        ) : (
          <Count {...{ running, starting, max, crashes: crash !== null }} />
        )}
      </Badge>
      {dollarsPerHour !== null && (
        <Badge title="Containers, also those still starting, times their GPUs, times the price of a GPU hour">
          {formatDollarsPerHour(dollarsPerHour)}
        </Badge>
      )}
    </>
  );
}

interface CountProps {
  running: number;
  starting: number | null;
  max: number;
  crashes: boolean;
}

function Count({ running, starting, max, crashes }: CountProps) {
  const status = running > 0 ? 'ok' : crashes ? 'error' : starting ? 'running' : 'idle';
  const word = { ok: 'serving', error: 'crashing', running: 'starting', idle: 'scaled to zero' }[status];
  return (
    <>
      <StatusMark status={status} iconOnly>
        {word}
      </StatusMark>
      {running} / {max} containers{status === 'error' && ' · crashing'}
      {starting ? ` · ${starting} starting` : ''}
    </>
  );
}
