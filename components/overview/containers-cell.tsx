'use client';

import { useFleet } from '@/components/metrics/use-fleet';
import { useNowMs } from '@/components/metrics/use-now';
import type { Status } from '@/components/ui/status-mark';
import { formatAgo } from '@/lib/format';
import type { FleetNow } from '@/lib/metrics/series';
import { LifecycleCell } from './lifecycle-cell';

interface ContainersCellProps {
  initial: FleetNow;
  /** When the page was drawn. */
  drawnAtMs: number;
  /** scaledown_window of the deployed revision; null when nothing is deployed. */
  idleSeconds: number | null;
  action?: React.ReactNode;
}

export function ContainersCell({ initial, drawnAtMs, idleSeconds, action }: ContainersCellProps) {
  const fleet = useFleet(initial);
  const nowMs = useNowMs(drawnAtMs);
  const { status, state } = stateOf(fleet);
  const facts = [
    `${fleet.running ?? '?'} running`,
    `${fleet.starting ?? '?'} cold-starting`,
    `max ${fleet.max ?? '—'}`,
  ].join(' · ');
  const lastSeen =
    fleet.running === 0 && fleet.lastSeenAtMs !== null
      ? `last seen ${formatAgo(new Date(fleet.lastSeenAtMs), new Date(nowMs))}`
      : null;
  const idle = idleSeconds === null ? null : `idle after ${Math.round(idleSeconds / 60)} min`;
  const detail = [lastSeen, idle].filter((part) => part !== null).join(' · ') || 'nothing to count yet';
  return (
    <LifecycleCell
      title="Containers"
      status={status}
      state={state}
      facts={facts}
      detail={detail}
      action={action}
    />
  );
}

function stateOf({ running, starting, max }: FleetNow): { status: Status; state: string } {
  if (max === null) return { status: 'idle', state: 'nothing deployed' };
  if (running === null || starting === null) return { status: 'warning', state: 'not known' };
  if (running > 0) return { status: 'ok', state: 'serving' };
  return starting > 0
    ? { status: 'running', state: 'cold-starting' }
    : { status: 'idle', state: 'scaled to zero' };
}
