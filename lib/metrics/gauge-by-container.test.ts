import { expect, it } from 'vitest';
import { gaugeByContainer } from '@/lib/metrics/gauge-by-container';
import type { Point } from '@/lib/metrics/point';

const grid = { startMs: 60_000, stepSeconds: 60, count: 3 };

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

it('has a line a container; a step without a value is a gap, and one outside of the grid is left out', () => {
  const points = [
    point('ta-1', 59, [9]),
    point('ta-1', 60, [1]),
    point('ta-2', 119, [4]),
    point('ta-1', 90, [2, 6]),
    point('ta-1', 180, [5]),
    point('ta-1', 240, [9]),
  ];
  expect(gaugeByContainer(points, grid, 'tokenUsage')).toEqual([
    { container: 'ta-1', mean: [3, null, 5], max: [6, null, 5] },
    { container: 'ta-2', mean: [4, null, null], max: [4, null, null] },
  ]);
  expect(gaugeByContainer(points, grid, 'queuedRequests')).toEqual([]);
});
