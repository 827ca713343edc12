import 'server-only';
import { type Cumulative, increments } from '@/lib/metrics/increments';
import { GAUGE_NAMES } from '@/lib/metrics/metric-table';
import { FLEET, type Point } from '@/lib/metrics/point';
import { STEPS } from '@/lib/metrics/resolution';
import { carrySpan, rollUpFleet, rollUpTime, touchedSpans } from '@/lib/metrics/roll-up';
import type { Snapshot } from '@/lib/metrics/snapshot';
import { type ContainerState, inWriteTransaction, type PointWriter } from '@/lib/metrics/store';

const [RAW_SECONDS] = STEPS;

/**
 * Stores a batch in one transaction: a row each snapshot, the fleet, and every rollup that they touch, which are computed
 * again from the finer rows, so that a duplicate or a late snapshot (up to 24 h) leaves the same rows as an orderly one.
 * A snapshot older than the newest of its container adds its gauges only: what it counted is inside the newer one already.
 * Returns how many were new.
 */
export async function recordSnapshots(snapshots: readonly Snapshot[]): Promise<number> {
  if (snapshots.length === 0) return 0;
  const inOrder = [...snapshots].sort((a, b) => a.at.getTime() - b.at.getTime());
  return inWriteTransaction(async (writer) => {
    const states = await writer.containerStates([...new Set(inOrder.map((snapshot) => snapshot.container))]);
    const points = inOrder.map((snapshot) => pointOf(snapshot, states));
    const inserted = await writer.insertNew(points, RAW_SECONDS);
    await writer.saveContainerStates([...states.values()]);
    await rollUp(writer, inserted);
    return inserted.length;
  });
}

/** The point of one snapshot; moves the state of its container forward. */
function pointOf(snapshot: Snapshot, states: Map<string, ContainerState>): Point {
  const { container, at, reading } = snapshot;
  const previous = states.get(container);
  const late = previous !== undefined && at <= previous.lastSnapshotAt;
  const cumulative: Cumulative = {
    startedAt: snapshot.startedAt,
    counters: reading.counters,
    histograms: reading.histograms,
  };
  const added = late
    ? { counters: {}, histograms: {} }
    : increments(previous?.cumulative ?? null, cumulative);
  if (!late) states.set(container, nextState(previous, snapshot, cumulative));
  const point: Point = { container, at, gauges: {}, ...added };
  for (const name of GAUGE_NAMES) {
    const value = reading.gauges[name];
    if (value !== undefined) point.gauges[name] = { min: value, max: value, sum: value, count: 1 };
  }
  return point;
}

function nextState(
  previous: ContainerState | undefined,
  snapshot: Snapshot,
  cumulative: Cumulative,
): ContainerState {
  const informed = snapshot.serverInfo !== null;
  return {
    id: snapshot.container,
    revision: snapshot.revision,
    startedAt: new Date(snapshot.startedAt * 1000),
    firstSeenAt: previous?.firstSeenAt ?? snapshot.at,
    lastSnapshotAt: snapshot.at,
    argv: snapshot.argv,
    serverInfo: informed ? snapshot.serverInfo : (previous?.serverInfo ?? null),
    serverInfoAt: informed ? snapshot.at : (previous?.serverInfoAt ?? null),
    cumulative,
  };
}

async function rollUp(writer: PointWriter, inserted: readonly Point[]): Promise<void> {
  const moments = inserted.map((point) => point.at);
  // The fleet carries a container's value one step on, so the next step, and its rollups, feel the snapshot too.
  const felt = moments.flatMap((at) => [at, new Date(at.getTime() + RAW_SECONDS * 1000)]);
  const touched = [...new Set(inserted.map((point) => point.container)), FLEET];
  for (const span of touchedSpans(felt, RAW_SECONDS)) {
    const points = await writer.containerPoints(RAW_SECONDS, carrySpan(span, RAW_SECONDS));
    await writer.replace(rollUpFleet(points, RAW_SECONDS, span), RAW_SECONDS);
  }
  for (const [index, stepSeconds] of STEPS.slice(1).entries()) {
    const finer = STEPS[index] ?? RAW_SECONDS;
    for (const span of touchedSpans(felt, stepSeconds)) {
      const points = await writer.pointsOf(touched, finer, span);
      await writer.replace(rollUpTime(points, stepSeconds), stepSeconds);
    }
  }
}
