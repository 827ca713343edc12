import { afterEach, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { readContainerCounts, recordContainerCounts } from '@/lib/metrics/container-counts';
import { fillGap } from '@/lib/metrics/fill-gap';
import type { ContainerHistory } from '@/lib/modal/container-history';

const NOW = new Date('2026-11-23T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const DAY = { from: minutesAgo(1440), to: NOW };

const history =
  (bucketSeconds: number, counts: readonly [minutes: number, running: number][]) =>
  async (): Promise<ContainerHistory> => ({
    bucketSeconds,
    points: counts.map(([minutes, running]) => ({ at: minutesAgo(minutes), running })),
  });

const never = async () => {
  throw new Error('Modal must not be asked.');
};

afterEach(async () => {
  await db.containerCount.deleteMany();
});

test('a console that never counted has no gap, and a step that began 105 s ago leaves none', async () => {
  await fillGap(never, NOW);
  await recordContainerCounts({ running: 1, starting: 0 }, new Date(NOW.getTime() - 105_000));
  await fillGap(never, NOW);
});

test('a gap of 120 s is asked about', async () => {
  await recordContainerCounts({ running: 1, starting: 0 }, new Date(NOW.getTime() - 120_000));
  await expect(fillGap(never, NOW)).rejects.toThrow('must not be asked');
});

test('an hour that nobody counted is filled, and what was counted stays', async () => {
  await recordContainerCounts({ running: 1, starting: 0 }, minutesAgo(60));
  await fillGap(
    history(600, [
      [60, 3],
      [50, 2],
      [40, 0],
      [20, 1],
      [10, 1],
    ]),
    NOW,
  );
  const raw = await readContainerCounts(15, DAY);
  expect(raw[0]).toMatchObject({ at: minutesAgo(60), runningMax: 1 });
  expect(raw.find(({ at }) => at.getTime() === minutesAgo(45).getTime())).toMatchObject({ runningMax: 2 });
  // From 30 to 20 minutes ago Modal knows nothing: that stays a gap.
  expect(raw.filter(({ at }) => at >= minutesAgo(30) && at < minutesAgo(20))).toEqual([]);
  expect(raw.length).toBe(1 + 39 + 4 * 40);
  const fives = await readContainerCounts(300, DAY);
  expect(fives.map(({ runningMax }) => runningMax)).toEqual([1, 3, 2, 2, 0, 0, 1, 1, 1, 1]);
});

test('twice is the same as once', async () => {
  await recordContainerCounts({ running: 1, starting: 0 }, minutesAgo(60));
  const read = history(600, [[50, 2]]);
  await fillGap(read, NOW);
  const once = await readContainerCounts(60, DAY);
  await fillGap(read, NOW);
  expect(await readContainerCounts(60, DAY)).toEqual(once);
});

test('narrow buckets add up to a step: the most of them, and their average', async () => {
  await recordContainerCounts({ running: 1, starting: 0 }, minutesAgo(180));
  await fillGap(
    history(60, [
      [119, 0],
      [118, 4],
      [117, 2],
    ]),
    NOW,
  );
  const [, hour] = await readContainerCounts(3600, DAY);
  expect(hour).toMatchObject({ at: minutesAgo(120), runningMax: 4, runningSum: 6, samples: 3 });
});
