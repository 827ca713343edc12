'use client';

import { useFleet } from '@/components/metrics/use-fleet';
import { useNowMs } from '@/components/metrics/use-now';
import { StartingNow } from '@/components/starts/starting-now';
import { formatAgo } from '@/lib/format';
import type { FleetNow } from '@/lib/metrics/series';
import { containersState } from './containers-state';
import { LifecycleCell } from './lifecycle-cell';

interface ContainersCellProps {
  initial: FleetNow;
  /** When the page was drawn. */
  drawnAtMs: number;
  /** scaledown_window of the deployed revision; null when nothing is deployed. */
  idleSeconds: number | null;
  /** `$812.40 in November, 81 % of the budget`; null when there is nothing to tell. */
  spend: string | null;
  action?: React.ReactNode;
}

export function ContainersCell({ initial, drawnAtMs, idleSeconds, spend, action }: ContainersCellProps) {
  const fleet = useFleet(initial);
  const nowMs = useNowMs(drawnAtMs);
  const { status, state, facts } = containersState(fleet);
  const lastSeen =
    fleet.running === 0 && fleet.lastSeenAtMs !== null
      ? `last seen ${formatAgo(new Date(fleet.lastSeenAtMs), new Date(nowMs))}`
      : null;
  const idle = idleSeconds === null ? null : `idle after ${Math.round(idleSeconds / 60)} min`;
  const detail =
    [lastSeen, idle, spend].filter((part) => part !== null).join(' · ') || 'nothing to count yet';
  return (
    <LifecycleCell
      title="Containers"
      status={status}
      state={state}
      facts={
        <>
          {facts}
          {fleet.starting ? <StartingNow /> : null}
          {fleet.crash && <CrashReason {...fleet.crash} nowMs={nowMs} />}
        </>
      }
      detail={detail}
      action={action}
    />
  );
}

/** `crashed 12 s ago: ValueError: …`, at most three lines; the whole of it under the pointer. */
function CrashReason({ atMs, why, nowMs }: { atMs: number; why: string; nowMs: number }) {
  return (
    <span title={why} className="mt-1 line-clamp-3 break-words text-xs">
      crashed {formatAgo(new Date(atMs), new Date(nowMs))}: {why}
    </span>
  );
}
