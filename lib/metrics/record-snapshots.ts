import 'server-only';
import { ContainerStates } from '@/lib/metrics/container-store';
import { writeFrames } from '@/lib/metrics/frame-store';
import { type Cumulative, increments } from '@/lib/metrics/increments';
import { GAUGE_NAMES } from '@/lib/metrics/metric-table';
import type { Point } from '@/lib/metrics/point';
import type { Snapshot } from '@/lib/metrics/snapshot';
import { TouchedSteps } from '@/lib/metrics/touched-steps';
import { inWriteTransaction } from '@/lib/metrics/write-transaction';

/**
 * Stores a batch in one transaction: the points, the fleet, and every rollup that they touch. Only points that were not
 * stored before are added, so a duplicate changes nothing, and a late snapshot (up to 24 h) leaves what an orderly one does.
 * A snapshot older than the newest of its container adds its gauges only: what it counted is inside the newer one already.
 * Returns how many were new.
 */
export async function recordSnapshots(snapshots: readonly Snapshot[]): Promise<number> {
  if (snapshots.length === 0) return 0;
  const inOrder = [...snapshots].sort((a, b) => a.at.getTime() - b.at.getTime());
  return inWriteTransaction(async (client) => {
    const ids = new Set(inOrder.map(({ container }) => container));
    const states = await ContainerStates.read(client, [...ids]);
    const points = inOrder.map((snapshot) => pointOf(snapshot, states));
    const steps = await TouchedSteps.read(client, points);
    const fresh = steps.add(points);
    if (fresh === 0) return 0;
    await states.save(client);
    await writeFrames(client, [...steps.frames(), states.cumulatives()]);
    return fresh;
  });
}

/** The point of one snapshot; moves the state of its container forward. */
function pointOf(snapshot: Snapshot, states: ContainerStates): Point {
  const { container, at, reading, startedAt } = snapshot;
  const previous = states.get(container);
  const isLate = previous !== undefined && at <= previous.lastSnapshotAt;
  const { counters, histograms } = reading;
  const cumulative: Cumulative = { startedAt, counters, histograms };
  const added = isLate
    ? { counters: {}, histograms: {} }
    : increments(previous?.cumulative ?? null, cumulative);
  if (!isLate) states.advance(snapshot, cumulative);
  const point: Point = { container, at, gauges: {}, ...added };
  for (const name of GAUGE_NAMES) {
    const value = reading.gauges[name];
    if (value !== undefined) point.gauges[name] = { min: value, max: value, sum: value, count: 1 };
  }
  return point;
}
