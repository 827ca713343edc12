import { expect, it } from 'vitest';
import { stepsOf } from '@/lib/metrics/columns';
import { packPoints, unpackPoints } from '@/lib/metrics/pack-points';
import { packedSteps } from '@/lib/metrics/packed-steps';
import type { Point } from '@/lib/metrics/point';
import { rollUpTime } from '@/lib/metrics/roll-up';
import { seededRandom } from '@/lib/metrics/seeded-random';

const LAYOUTS = [[0.1, 0.4], [0.1, 0.2, 0.4], []];

/** The fleet for a while, now and then silent or without one of its metrics, and with other buckets later. */
function fleet(rowSeconds: number, rows: number, random: () => number): Point[] {
  return Array.from({ length: rows }, (_, row): Point => {
    const bounds = LAYOUTS[Math.floor((row / rows) * 2 + random())] ?? [];
    const [least, most] = [Math.floor(random() * 50) / 100, Math.floor(50 + random() * 50) / 100];
    const counts = [...bounds, Number.POSITIVE_INFINITY].map(() => Math.floor(random() * 3));
    const stat = { min: least, max: most, sum: Math.floor((least + most) * 1e6) / 1e6, count: 2 };
    return {
      container: '',
      at: new Date(row * rowSeconds * 1000),
      gauges: random() < 0.9 ? { tokenUsage: stat } : {},
      counters: random() < 0.9 ? { decodeTokens: Math.floor(random() * 1e8) / 1e6 } : {},
      histograms: random() < 0.9 ? { ttft: { bounds, counts, sum: Math.floor(random() * 1e6) / 1e6 } } : {},
    };
  }).filter(() => random() < 0.8);
}

it.each([
  { name: 'raw rows, a sliding minute', rowSeconds: 15, stepSeconds: 15 },
  { name: 'rollups as they lie', rowSeconds: 300, stepSeconds: 300 },
  { name: 'several rollups a step', rowSeconds: 3600, stepSeconds: 7200 },
])('says what one point a row would say: $name', ({ rowSeconds, stepSeconds }) => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const random = seededRandom(seed);
    const points = fleet(rowSeconds, 60, random);
    const [half, wantedFromMs] = [points.length >> 1, 6 * rowSeconds * 1000];
    const isWanted = (atMs: number) => atMs >= wantedFromMs;
    const pieces = [points.slice(0, half), points.slice(half)].map((some) => ({
      sections: packPoints(some),
      isWanted,
    }));
    const grid = { startMs: 8 * rowSeconds * 1000, stepSeconds, count: (rowSeconds / stepSeconds) * 48 };
    const rows = pieces.flatMap(({ sections }) => unpackPoints(sections, undefined, isWanted));
    const joined = stepSeconds === rowSeconds ? rows : rollUpTime(rows, stepSeconds);
    expect(packedSteps(pieces, grid)).toEqual(stepsOf(joined, grid));
  }
});

it('is silent without rows', () => {
  const grid = { startMs: 0, stepSeconds: 60, count: 2 };
  expect(packedSteps([], grid)).toEqual([null, null]);
});
