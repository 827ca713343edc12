import 'server-only';
import { ContainerStates } from '@/lib/metrics/container-store';
import { writeFrames } from '@/lib/metrics/frame-store';
import { type Cumulative, increments, isReset, known } from '@/lib/metrics/increments';
import { GAUGE_NAMES } from '@/lib/metrics/metric-table';
import type { Point } from '@/lib/metrics/point';
import type { Snapshot } from '@/lib/metrics/snapshot';
import { TouchedSteps } from '@/lib/metrics/touched-steps';
import { inWriteTransaction } from '@/lib/metrics/write-transaction';

export interface Recorded {
  /** How many were not stored before. */
  stored: number;
  duplicate: number;
  /** Stored, but older than what its container had sent before. */
  late: number;
  /** Another engine, a smaller counter or other buckets since the snapshot before. */
  reset: number;
}

/**
 * Stores a batch in one transaction: the points, the fleet, and every rollup that they touch. Only points that were not
 * stored before are added, so a duplicate changes nothing, and a late snapshot (up to 24 h) leaves what an orderly one does.
 * A snapshot older than the newest of its container adds its gauges only: what it counted is inside the newer one already.
 */
export async function recordSnapshots(snapshots: readonly Snapshot[]): Promise<Recorded> {
  if (snapshots.length === 0) return { stored: 0, duplicate: 0, late: 0, reset: 0 };
  const inOrder = [...snapshots].sort((a, b) => a.at.getTime() - b.at.getTime());
  return inWriteTransaction(async (client) => {
    const ids = new Set(inOrder.map(({ container }) => container));
    const states = await ContainerStates.read(client, [...ids]);
    const taken = inOrder.map((snapshot) => take(snapshot, states));
    const steps = await TouchedSteps.read(
      client,
      taken.map(({ point }) => point.at),
    );
    const fresh = new Set(steps.add(taken.map(({ point }) => point)));
    if (fresh.size > 0) {
      await states.save(client);
      await writeFrames(client, [...steps.frames(), states.cumulatives()]);
    }
    return {
      stored: fresh.size,
      duplicate: taken.length - fresh.size,
      late: taken.filter(({ point, isLate }) => isLate && fresh.has(point)).length,
      reset: taken.filter(({ hasReset }) => hasReset).length,
    };
  });
}

/** The point of one snapshot; moves the state of its container forward. */
function take(
  snapshot: Snapshot,
  states: ContainerStates,
): { point: Point; isLate: boolean; hasReset: boolean } {
  const { container, at, reading, startedAt } = snapshot;
  const previous = states.get(container);
  const isLate = previous !== undefined && at <= previous.lastSnapshotAt;
  const { counters, histograms } = reading;
  const before = previous?.cumulative ?? null;
  const now: Cumulative = { startedAt, counters, histograms };
  if (!isLate) states.advance(snapshot, known(before, now));
  const added = isLate ? { counters: {}, histograms: {} } : increments(before, now);
  const point: Point = { container, at, gauges: {}, ...added };
  for (const name of GAUGE_NAMES) {
    const value = reading.gauges[name];
    if (value !== undefined) point.gauges[name] = { min: value, max: value, sum: value, count: 1 };
  }
  return { point, isLate, hasReset: !isLate && before !== null && isReset(before, now) };
}
