import type { Recorded } from '@/lib/metrics/record-snapshots';
import { REFUSALS, type Refusal } from '@/lib/metrics/snapshot';

/** What happened to snapshots: stored, late, duplicate, with a reset, or refused and why. */
export type CollectedCount = keyof Recorded | Refusal['kind'];
export type CollectedCounts = Partial<Record<CollectedCount, number>>;

export function addCounts(a: CollectedCounts, b: CollectedCounts): CollectedCounts {
  const sum = { ...a };
  for (const [name, count] of Object.entries(b) as [CollectedCount, number][]) {
    sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

export function refusedCount(counts: CollectedCounts): number {
  return REFUSALS.reduce((total, kind) => total + (counts[kind] ?? 0), 0);
}
