import { beforeEach, describe, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { FLEET } from '@/lib/metrics/point';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { STEPS } from '@/lib/metrics/resolution';
import { parseSnapshot, type Snapshot } from '@/lib/metrics/snapshot';
import { readSeries } from '@/lib/metrics/store';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const start = new Date('2026-11-23T14:00:00Z');
const span = { from: new Date('2026-11-23T13:00:00Z'), to: new Date('2026-11-23T18:00:00Z') };

function snapshot(
  container: string,
  seconds: number,
  engine: Parameters<typeof engineText>[0],
  revision = 'r1',
) {
  const at = new Date(start.getTime() + seconds * 1000);
  const parsed = parseSnapshot(snapshotItem({ container, at, revision, text: engineText(engine) }), at);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

/** A container that decodes 10 tokens a second and answers one request each snapshot. */
function working(container: string, count: number, offsetSeconds = 0): Snapshot[] {
  return Array.from({ length: count }, (_, index) =>
    snapshot(container, offsetSeconds + index * 15, {
      usage: index % 2 === 0 ? 0.2 : 0.6,
      running: index % 4,
      decode: index * 150,
      ttft: [index, 0, 0, 0],
    }),
  );
}

async function allPoints() {
  const containers = await db.metricContainer.findMany({ orderBy: { id: 'asc' } });
  const names = [FLEET, ...containers.map(({ id }) => id)];
  const reads = STEPS.flatMap((step) => names.map((name) => readSeries(name, step, span)));
  return Promise.all(reads);
}

describe('recordSnapshots', () => {
  it('stores a snapshot once, however often it comes', async () => {
    const batch = working('ta-1', 8);
    expect(await recordSnapshots(batch)).toMatchObject({ stored: 8, duplicate: 0 });
    const before = await allPoints();
    expect(await recordSnapshots(batch)).toMatchObject({ stored: 0, duplicate: 8 });
    expect(await recordSnapshots([...batch, ...batch])).toMatchObject({ stored: 0, duplicate: 16 });
    expect(await allPoints()).toEqual(before);
  });

  it('gives the same rows one by one as in one batch', async () => {
    const all = [...working('ta-1', 20), ...working('ta-2', 20, 7)];
    await recordSnapshots(all);
    const inOneBatch = await allPoints();
    await freshDatabase();
    const inOrder = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const one of inOrder) await recordSnapshots([one]);
    expect(await allPoints()).toEqual(inOneBatch);
  });

  it('rolls up to what the raw rows say', async () => {
    await recordSnapshots([...working('ta-1', 60), ...working('ta-2', 60, 4)]);
    for (const container of ['ta-1', 'ta-2', FLEET]) {
      const raw = await readSeries(container, 15, span);
      for (const stepSeconds of [60, 300, 3600] as const) {
        for (const point of await readSeries(container, stepSeconds, span)) {
          const end = point.at.getTime() + stepSeconds * 1000;
          const inside = raw.filter(({ at }) => at >= point.at && at.getTime() < end);
          const values = inside.flatMap(({ gauges }) => gauges.runningRequests?.sum ?? []);
          const sum = values.reduce((total, value) => total + value, 0);
          expect(point.gauges.runningRequests).toEqual({
            min: Math.min(...values),
            max: Math.max(...values),
            sum,
            count: values.length,
          });
          const decoded = inside.reduce((total, { counters }) => total + (counters.decodeTokens ?? 0), 0);
          expect(point.counters.decodeTokens ?? 0).toBe(decoded);
          const answered = inside.reduce(
            (total, { histograms }) => total + (histograms.ttft?.counts[0] ?? 0),
            0,
          );
          expect(point.histograms.ttft?.counts[0] ?? 0).toBe(answered);
        }
      }
    }
  });

  it('makes the fleet the sum of its containers', async () => {
    await recordSnapshots([
      snapshot('ta-1', 0, { usage: 0.2, running: 3, decode: 100 }),
      snapshot('ta-2', 5, { usage: 0.6, running: 4, decode: 500 }),
      snapshot('ta-1', 15, { usage: 0.4, running: 5, decode: 130 }),
      snapshot('ta-2', 20, { usage: 0.8, running: 6, decode: 570 }),
    ]);
    const fleet = await readSeries(FLEET, 15, span);
    expect(fleet.map(({ gauges }) => gauges.runningRequests?.sum)).toEqual([7, 11]);
    expect(fleet[0]?.gauges.tokenUsage).toEqual({ min: 0.2, max: 0.6, sum: 0.4, count: 1 });
    expect(fleet.map(({ counters }) => counters.decodeTokens)).toEqual([undefined, 100]);
  });

  it('keeps a container in the fleet over one silent step, not over two', async () => {
    await recordSnapshots([
      snapshot('ta-1', 0, { running: 3 }),
      snapshot('ta-2', 0, { running: 4 }),
      snapshot('ta-2', 15, { running: 4 }),
      snapshot('ta-2', 30, { running: 4 }),
    ]);
    const fleet = await readSeries(FLEET, 15, span);
    expect(fleet.map(({ gauges }) => gauges.runningRequests?.sum)).toEqual([7, 7, 4]);
  });

  it('takes a late container as if it had come in time', async () => {
    const [quick, slow] = [working('ta-1', 12), working('ta-2', 12, 3)];
    await recordSnapshots([...quick, ...slow]);
    const inTime = await allPoints();
    await freshDatabase();
    await recordSnapshots(quick);
    await recordSnapshots(slow);
    expect(await allPoints()).toEqual(inTime);
  });

  it('takes only the gauges of a snapshot older than the newest of its container', async () => {
    await recordSnapshots([snapshot('ta-1', 0, { decode: 10 }), snapshot('ta-1', 30, { decode: 50 })]);
    const late = await recordSnapshots([snapshot('ta-1', 15, { decode: 20, running: 2 })]);
    expect(late).toEqual({ stored: 1, duplicate: 0, late: 1, reset: 0 });
    const points = await readSeries('ta-1', 15, span);
    expect(points.map(({ counters }) => counters.decodeTokens)).toEqual([undefined, undefined, 40]);
    expect(points[1]?.gauges.runningRequests?.sum).toBe(2);
  });

  it('starts anew when counters do', async () => {
    const restarted = [snapshot('ta-1', 0, { decode: 900 }), snapshot('ta-1', 15, { decode: 40 })];
    expect(await recordSnapshots(restarted)).toMatchObject({ stored: 2, reset: 1 });
    const points = await readSeries('ta-1', 15, span);
    expect(points[1]?.counters.decodeTokens).toBe(40);
  });

  it('counts nothing twice when a torn text leaves a metric out', async () => {
    const whole = (seconds: number, count: number) =>
      snapshot('ta-1', seconds, { decode: count, ttft: [count, 0, 0, 0] });
    await recordSnapshots([whole(0, 1000), snapshot('ta-1', 15, { decode: 1010 }), whole(30, 1020)]);
    const points = await readSeries('ta-1', 15, span);
    expect(points.map(({ counters }) => counters.decodeTokens)).toEqual([undefined, 10, 10]);
    expect(points.map(({ histograms }) => histograms.ttft?.counts[0])).toEqual([undefined, undefined, 20]);
  });

  it('counts what an engine started anew has counted since, also when it left a metric out', async () => {
    const again = (seconds: number, engine: Parameters<typeof engineText>[0]) => ({
      ...snapshot('ta-1', seconds, engine),
      startedAt: start.getTime() / 1000,
    });
    await recordSnapshots([snapshot('ta-1', 0, { decode: 50, ttft: [900, 0, 0, 0] })]);
    const { reset } = await recordSnapshots([
      again(15, { decode: 60 }),
      again(30, { decode: 70, ttft: [7, 0, 0, 0] }),
    ]);
    expect(reset).toBe(1);
    const points = await readSeries('ta-1', 15, span);
    expect(points.map(({ counters }) => counters.decodeTokens)).toEqual([undefined, 60, 10]);
    expect(points[2]?.histograms.ttft?.counts[0]).toBe(7);
  });

  it('merges two revisions with different buckets over the bounds they share', async () => {
    const other = { bounds: [0.05, 0.1, 0.4] };
    await recordSnapshots([
      snapshot('ta-1', 0, { ttft: [0, 0, 0, 0] }),
      snapshot('ta-2', 0, { ...other, ttft: [0, 0, 0, 0] }, 'r2'),
      snapshot('ta-1', 15, { ttft: [1, 2, 3, 4] }),
      snapshot('ta-2', 15, { ...other, ttft: [10, 20, 30, 40] }, 'r2'),
    ]);
    const fleet = await readSeries(FLEET, 15, span);
    expect(fleet[1]?.histograms.ttft).toMatchObject({ bounds: [0.1, 0.4], counts: [31, 35, 44] });
  });

  it('remembers the container: its revision, command and when it was heard', async () => {
    await recordSnapshots([snapshot('ta-1', 0, {}), snapshot('ta-1', 15, {})]);
    expect(await db.metricContainer.findUnique({ where: { id: 'ta-1' } })).toMatchObject({
      revision: 'r1',
      firstSeenAt: start,
      lastSnapshotAt: new Date(start.getTime() + 15_000),
      argv: expect.arrayContaining(['--max-running-requests', '48']),
    });
  });
});
