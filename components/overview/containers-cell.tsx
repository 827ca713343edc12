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
  const crash = fleet.crash && crashWords(fleet.crash, nowMs);
  const idle = idleSeconds === null ? null : `idle after ${Math.round(idleSeconds / 60)} min`;
  const detail =
    [crash, lastSeen, idle].filter((part) => part !== null).join(' · ') || 'nothing to count yet';
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

/** `crashed 12 s ago, 3 times: Container exited with code 1`. */
function crashWords({ atMs, why, count }: NonNullable<FleetNow['crash']>, nowMs: number): string {
  const times = count > 1 ? `, ${count} times` : '';
  return `crashed ${formatAgo(new Date(atMs), new Date(nowMs))}${times}: ${why}`;
}

function stateOf({ running, starting, max, crash }: FleetNow): { status: Status; state: string } {
  if (max === null) return { status: 'idle', state: 'nothing deployed' };
  if (running === null || starting === null) return { status: 'warning', state: 'not known' };
  if (running > 0) return { status: 'ok', state: 'serving' };
  if (crash !== null) return { status: 'error', state: 'crashing' };
  return starting > 0
    ? { status: 'running', state: 'cold-starting' }
    : { status: 'idle', state: 'scaled to zero' };
}
