import { expect, test } from 'vitest';
import { chartScale } from '@/lib/metrics/drawing/scale';
import { kvPool } from './kv-pool';

const stat = (sum: number) => ({ min: sum, max: sum, sum, count: 1 });
const counts = { running: [], starting: [], pending: [], mean: [] };

test.each([
  { used: 0, evictable: 0, parts: [0, 0, 100] },
  { used: 333.5, evictable: 333.5, parts: [33.4, 33.4, 33.2] },
  { used: 120.5, evictable: 0.5, parts: [12.1, 0.1, 87.8] },
  { used: 1000, evictable: 0, parts: [100, 0, 0] },
])(
  '$used and $evictable of 1,000 tokens are $parts %, and the axis ends at 100',
  ({ used, evictable, parts }) => {
    const gauges = { poolTokens: stat(1000), kvUsedTokens: stat(used), kvEvictableTokens: stat(evictable) };
    const { series } = kvPool.read({
      grid: { startMs: 0, stepSeconds: 15, count: 1 },
      steps: [{ seconds: 15, gauges, counters: {}, histograms: {} }],
      byContainer: new Map(),
      counts,
      serving: [],
      sloMs: 300,
      containerDollarsPerHour: null,
    });
    expect(series.slice(0, 3).map(({ values }) => values[0])).toEqual(parts);
    expect(chartScale({ series, newestAtMs: null }, kvPool, 240).top).toBe(100);
  },
);
