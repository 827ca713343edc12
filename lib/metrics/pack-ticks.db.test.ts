import { beforeEach, describe, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { packTicks } from '@/lib/metrics/pack-ticks';
import { FLEET } from '@/lib/metrics/point';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { STEPS } from '@/lib/metrics/resolution';
import { parseSnapshot } from '@/lib/metrics/snapshot';
import { readContainers, readSeries } from '@/lib/metrics/store';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { TICKS_GATHERED, TICKS_KEPT } from '@/lib/metrics/ticks';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const start = new Date('2026-11-23T14:00:00Z');
const span = { from: new Date('2026-11-23T13:00:00Z'), to: new Date('2026-11-23T18:00:00Z') };

function working(container: string, from: number, to: number) {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
    const at = new Date(start.getTime() + index * 15_000 + 1234);
    const engine = {
      usage: (index % 7) / 10,
      running: index % 4,
      decode: index * 150,
      ttft: [index, index, 0, 0],
    };
    const parsed = parseSnapshot(snapshotItem({ container, at, text: engineText(engine) }), at);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  });
}

const everything = () =>
  Promise.all(STEPS.flatMap((step) => [FLEET, 'ta-1', 'ta-2'].map((name) => readSeries(name, step, span))));

const rawRows = (part: string) => db.metricFrame.count({ where: { stepSeconds: 15, part } });

describe('packTicks', () => {
  it('changes no value, and leaves the newest ticks as they are', async () => {
    await recordSnapshots([...working('ta-1', 0, 300), ...working('ta-2', 40, 280)]);
    const before = await everything();
    await packTicks();
    expect(await rawRows('containers')).toBe(TICKS_KEPT);
    expect(await rawRows('containers/ttft')).toBe(2);
    expect(await everything()).toEqual(before);
  });

  it.each([
    { gathered: TICKS_GATHERED - 1, blocks: 0 },
    { gathered: TICKS_GATHERED, blocks: 1 },
  ])('makes $blocks blocks of $gathered more ticks than are kept', async ({ gathered, blocks }) => {
    await recordSnapshots(working('ta-1', 0, TICKS_KEPT + gathered));
    await packTicks();
    expect(await rawRows('fleet/rows')).toBe(blocks);
  });

  it('lets what comes later join what is packed', async () => {
    await recordSnapshots([...working('ta-1', 0, 200), ...working('ta-2', 0, 200)]);
    const inOrder = await everything();
    await freshDatabase();
    await recordSnapshots(working('ta-1', 0, 200));
    await packTicks();
    await recordSnapshots([...working('ta-2', 0, 200), ...working('ta-1', 20, 60)]);
    expect(await everything()).toEqual(inOrder);
    await packTicks();
    expect(await everything()).toEqual(inOrder);
    expect(await rawRows('containers')).toBe(TICKS_KEPT);
  });

  it('reads one metric of all containers from blocks and ticks', async () => {
    await recordSnapshots([...working('ta-1', 0, 120), ...working('ta-2', 0, 120)]);
    await packTicks();
    const points = await readContainers(15, span, ['tokenUsage']);
    expect(points).toHaveLength(240);
    expect(points.every(({ gauges }) => Object.keys(gauges).join() === 'tokenUsage')).toBe(true);
  });
});
