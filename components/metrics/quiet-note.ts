import { formatAgo } from '@/lib/format';
import { type FleetNow, freshness, hasValues, isScaledToZero, type Panel } from '@/lib/metrics/series';

export interface QuietNote {
  /** Asleep is a fact, stale a fault, waiting neither yet. */
  kind: 'asleep' | 'stale' | 'waiting';
  text: string;
}

/** Why a chart is empty, or why it stopped moving, in words; null when it is alive. Pure. */
export function quietNote(panel: Panel, fleet: FleetNow, nowMs: number): QuietNote | null {
  const ago = (atMs: number) => formatAgo(new Date(atMs), new Date(nowMs));
  if (freshness(panel.newestAtMs, nowMs) === 'fresh' && !endedSince(panel, fleet)) {
    return hasValues(panel)
      ? null
      : { kind: 'waiting', text: 'No values yet: nothing happened in this window' };
  }
  if (fleet.crash !== null && fleet.running === 0) {
    return { kind: 'stale', text: `No metrics: containers crash, the last ${ago(fleet.crash.atMs)}` };
  }
  if (isScaledToZero(fleet)) {
    const lastSeen =
      fleet.lastSeenAtMs === null ? 'no container seen yet' : `last seen ${ago(fleet.lastSeenAtMs)}`;
    return { kind: 'asleep', text: `Scaled to zero · ${lastSeen}` };
  }
  if (panel.newestAtMs !== null)
    return { kind: 'stale', text: `Stale · last heard ${ago(panel.newestAtMs)}` };
  return {
    kind: 'waiting',
    text:
      (fleet.starting ?? 0) > 0
        ? 'A container is starting: metrics arrive once it serves'
        : 'No metrics yet: they arrive within 15 s once a container serves',
  };
}

/** Whether no container was counted after the newest value: it is fresh, and yet no longer true. */
function endedSince({ newestAtMs }: Panel, fleet: FleetNow): boolean {
  return isScaledToZero(fleet) && (fleet.countedAtMs ?? 0) > (newestAtMs ?? 0);
}
