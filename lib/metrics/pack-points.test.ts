import { describe, expect, it } from 'vitest';
import { bundle, unbundle } from '@/lib/metrics/bundle';
import { packPoints, unpackPoints } from '@/lib/metrics/pack-points';
import type { Point } from '@/lib/metrics/point';
import { seededRandom } from '@/lib/metrics/seeded-random';

const random = seededRandom(5);
const LAYOUTS = [[0.1, 0.2, 0.4], [0.1, 0.15, 0.2, 0.4, 1], []];

/** A point with any of the metrics missing, of an engine with one of three bucket layouts. */
function anyPoint(container: string, index: number): Point {
  const point: Point = {
    container,
    at: new Date(1_790_000_000_000 + index * 15_000 + Math.floor(random() * 900)),
    gauges: {},
    counters: {},
    histograms: {},
  };
  if (random() < 0.8) point.gauges.tokenUsage = { min: 0.1, max: 0.9, sum: 1.25, count: 4 };
  if (random() < 0.8) point.gauges.runningRequests = { min: index, max: index, sum: index, count: 1 };
  if (random() < 0.8) point.counters.decodeTokens = Math.floor(random() * 5000);
  const bounds = LAYOUTS[Math.floor(random() * 3)] ?? [];
  const counts = [...bounds, 0].map(() => Math.floor(random() * 3));
  if (random() < 0.8) point.histograms.ttft = { bounds, counts, sum: 1.5 };
  return point;
}

const containers = ['', 'ta-1', 'ta-ü'];
const points = containers.flatMap((name) => Array.from({ length: 60 }, (_, index) => anyPoint(name, index)));

describe('packed points', () => {
  it('are what they were, containers together and in the order of time', () => {
    expect(unpackPoints(packPoints([...points].reverse()))).toEqual(points);
  });

  it('are read of one container', () => {
    expect(unpackPoints(packPoints(points), 'ta-1')).toEqual(
      points.filter(({ container }) => container === 'ta-1'),
    );
  });

  it('are read with the metrics whose sections are there', () => {
    const sections = unbundle(bundle(packPoints(points)), (name) => ['rows', 'decodeTokens'].includes(name));
    expect(unpackPoints(sections)).toEqual(
      points.map((point) => ({
        ...point,
        gauges: {},
        histograms: {},
      })),
    );
  });

  it('are nothing without any', () => {
    expect(unpackPoints(packPoints([]))).toEqual([]);
  });
});
