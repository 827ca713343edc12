'use client';

import { lazy } from 'react';
import { Badge } from '@/components/ui/badge';
import { OnceIdle } from '@/components/ui/once-idle';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollarsPerHour } from '@/lib/format';
import type { FleetNow } from '@/lib/metrics/series';

const LiveFleetPills = lazy(() => import('./live-fleet-pills'));

/** For the top bar, counted again every 5 s: the page draws them, what polls comes after it. */
export function FleetPills({ initial }: { initial: FleetNow }) {
  return (
    <OnceIdle first={<FleetCounts fleet={initial} />}>
      <LiveFleetPills initial={initial} />
    </OnceIdle>
  );
}

/** `2 / 3 containers` and `$100.00 / h`. Nothing while nothing is deployed. */
export function FleetCounts({ fleet }: { fleet: FleetNow }) {
  const { running, starting, max, crash, dollarsPerHour } = fleet;
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
