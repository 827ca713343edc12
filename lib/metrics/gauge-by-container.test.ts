import { describe, expect, it } from 'vitest';
import { columnOf, stepsOf } from '@/lib/metrics/columns';
import { gaugeByContainer } from '@/lib/metrics/gauge-by-container';
import { packPoints } from '@/lib/metrics/pack-points';
import { mean, type Point } from '@/lib/metrics/point';
import { rollUpTime } from '@/lib/metrics/roll-up';
import { seededRandom } from '@/lib/metrics/seeded-random';
import type { Grid } from '@/lib/metrics/series';

const everything = () => true;

function point(container: string, seconds: number, values: number[]): Point {
  const sum = values.reduce((total, value) => total + value, 0);
  const stat = { min: Math.min(...values), max: Math.max(...values), sum, count: values.length };
  return {
    container,
    at: new Date(seconds * 1000),
    gauges: { tokenUsage: stat },
    counters: {},
    histograms: {},
  };
}

it('has lines for a container; a step without a value is a gap, and one outside of the grid is left out', () => {
  const grid = { startMs: 60_000, stepSeconds: 60, count: 3 };
  const points = [
    point('ta-1', 59, [9]),
    point('ta-1', 60, [1]),
    point('ta-2', 119, [4]),
    point('ta-1', 90, [2, 6]),
    point('ta-1', 180, [5]),
    point('ta-1', 240, [9]),
    point('ta-3', 240, [9]),
  ];
  const pieces = [{ sections: packPoints(points), isWanted: everything }];
  const [one, two] = [
    { mean: [3, null, 5], max: [6, null, 5] },
    { mean: [4, null, null], max: [4, null, null] },
  ];
  expect(gaugeByContainer(pieces, grid, 'tokenUsage')).toEqual(
    new Map([
      ['ta-1', one],
      ['ta-2', two],
    ]),
  );
  expect(gaugeByContainer(pieces, grid, 'tokenUsage', new Set(['ta-2']))).toEqual(new Map([['ta-2', two]]));
  expect(gaugeByContainer(pieces, grid, 'queuedRequests')).toEqual(new Map());
});

// What the steps of the same points say, one point a row.
function byPoints(points: readonly Point[], grid: Grid, container: string) {
  const own = points.filter((each) => each.container === container);
  const steps = stepsOf(grid.stepSeconds === 15 ? own : rollUpTime(own, grid.stepSeconds), grid);
  return {
    mean: columnOf(steps, ({ gauges }) => mean(gauges.tokenUsage)),
    max: columnOf(steps, ({ gauges }) => gauges.tokenUsage?.max ?? null),
  };
}

describe('columns say what points say', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('of random points, seed %i', (seed) => {
    const random = seededRandom(seed);
    const containers = ['ta-1', 'ta-2', 'ta-ü'];
    const isRaw = seed % 2 === 0;
    const values = () => Array.from({ length: isRaw ? 1 : 1 + Math.floor(random() * 4) }, () => rounded());
    const rounded = () => Math.round(random() * 1e6) / 1e6;
    // Twice in a step now and then, and silent for a step or for minutes.
    const points = containers.flatMap((container) => {
      let seconds = -300;
      return Array.from({ length: 150 }, () => {
        seconds += random() < 0.05 ? 90 : Math.ceil(random() * 20);
        return point(container, seconds, values());
      });
    });
    const grid = { startMs: 0, stepSeconds: isRaw ? 15 : 60, count: isRaw ? 100 : 30 };
    const half = points.length / 2;
    const pieces = [points.slice(0, half), points.slice(half)].map((some) => ({
      sections: packPoints(some),
      isWanted: everything,
    }));
    const expected = containers.map((container) => [container, byPoints(points, grid, container)] as const);
    expect(gaugeByContainer(pieces, grid, 'tokenUsage')).toEqual(new Map(expected));
  });
});
