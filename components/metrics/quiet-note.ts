import { formatAgo } from '@/lib/format';
import { type FleetNow, freshness, hasValues, isScaledToZero, type Panel } from '@/lib/metrics/series';

/** Why a chart is empty, or why it stopped moving, in words; null when it is alive. Pure. */
export function quietNote(panel: Panel, fleet: FleetNow, nowMs: number): string | null {
  const ago = (atMs: number) => formatAgo(new Date(atMs), new Date(nowMs));
  if (freshness(panel.newestAtMs, nowMs) === 'fresh') {
    return hasValues(panel) ? null : 'No values yet: nothing happened in this window.';
  }
  if (isScaledToZero(fleet)) {
    return fleet.lastSeenAtMs === null
      ? 'Scaled to zero · no container was ever seen'
      : `Scaled to zero · last seen ${ago(fleet.lastSeenAtMs)}`;
  }
  if (panel.newestAtMs !== null) return `Stale · last heard ${ago(panel.newestAtMs)}`;
  return (fleet.starting ?? 0) > 0
    ? 'A container is starting. Metrics arrive once it serves.'
    : 'No metrics yet. They arrive within 15 s once a container serves.';
}
