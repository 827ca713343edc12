import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ContainerStates } from '@/lib/metrics/container-store';
import { readPoints, ticksOf, writeFrames } from '@/lib/metrics/frame-store';
import { groupBy } from '@/lib/metrics/group-by';
import { type Cumulative, increments } from '@/lib/metrics/increments';
import { GAUGE_NAMES } from '@/lib/metrics/metric-table';
import { mergeInTime, type Point, stepStart } from '@/lib/metrics/point';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import { carrySpan, rollUpFleet, rollUpTime, touchedSpans } from '@/lib/metrics/roll-up';
import type { Snapshot } from '@/lib/metrics/snapshot';
import { inWriteTransaction } from '@/lib/metrics/write-transaction';

type Client = Prisma.TransactionClient;

const [RAW_SECONDS] = STEPS;

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
    const fresh = await addRaw(client, points);
    if (fresh.length === 0) return 0;
    await states.save(client);
    for (const stepSeconds of STEPS.slice(1)) await addToRollups(client, fresh, stepSeconds);
    return fresh.length;
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

/** The moments whose fleet feels the points: its containers' values are carried one step on. */
function felt(points: readonly Point[]): Date[] {
  return points.flatMap(({ at }) => [at, new Date(at.getTime() + RAW_SECONDS * 1000)]);
}

/** Adds points as they came, and the fleet around them. Answers with those that were not stored before. */
async function addRaw(client: Client, points: readonly Point[]): Promise<Point[]> {
  const key = ({ container, at }: Point) => `${container} ${at.getTime()}`;
  const all: Point[] = [];
  const spans = touchedSpans(felt(points), RAW_SECONDS);
  for (const span of spans) {
    const query = { stepSeconds: RAW_SECONDS, span: carrySpan(span, RAW_SECONDS) };
    all.push(...(await readPoints(client, 'containers', query)));
  }
  const known = new Set(all.map(key));
  const fresh = points.filter((point) => !known.has(key(point)) && known.add(key(point)));
  if (fresh.length === 0) return [];
  all.push(...fresh);
  const touched = new Set(fresh.map(({ at }) => stepStart(at, RAW_SECONDS).getTime()));
  const inTouched = all.filter(({ at }) => touched.has(stepStart(at, RAW_SECONDS).getTime()));
  const fleet = spans.flatMap((span) => rollUpFleet(all, RAW_SECONDS, span));
  await writeFrames(client, [
    ...ticksOf(inTouched, 'containers', RAW_SECONDS),
    ...ticksOf(fleet, 'fleet', RAW_SECONDS),
  ]);
  return fresh;
}

/** Adds points to the longer steps of their containers, and makes the fleet's anew from its next finer ones. */
async function addToRollups(
  client: Client,
  fresh: readonly Point[],
  stepSeconds: StepSeconds,
): Promise<void> {
  const moments = fresh.map(({ at }) => at);
  const key = (point: Point) => `${point.container} ${stepStart(point.at, stepSeconds).getTime()}`;
  const rollups = new Map<string, Point>();
  for (const span of touchedSpans(moments, stepSeconds)) {
    for (const point of await readPoints(client, 'containers', { stepSeconds, span })) {
      rollups.set(key(point), point);
    }
  }
  for (const [step, points] of groupBy(fresh, key)) {
    const [first] = points;
    if (!first) continue;
    const soFar = rollups.get(step);
    const parts = soFar ? [soFar, ...points] : points;
    rollups.set(step, mergeInTime(parts, first.container, stepStart(first.at, stepSeconds)));
  }
  const finer = STEPS[STEPS.indexOf(stepSeconds) - 1] ?? RAW_SECONDS;
  const fleet: Point[] = [];
  for (const span of touchedSpans(felt(fresh), stepSeconds)) {
    const points = await readPoints(client, 'fleet', { stepSeconds: finer, span });
    fleet.push(...rollUpTime(points, stepSeconds));
  }
  await writeFrames(client, [
    ...ticksOf([...rollups.values()], 'containers', stepSeconds),
    ...ticksOf(fleet, 'fleet', stepSeconds),
  ]);
}
