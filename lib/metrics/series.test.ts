import { describe, expect, it } from 'vitest';
import { chartRows, freshness, isScaledToZero, newestValue } from '@/lib/metrics/series';

describe('chartRows', () => {
  it('makes a row a step and keeps gaps', () => {
    const grid = { startMs: 1000, stepSeconds: 15, count: 3 };
    expect(chartRows(grid, [{ key: 'p50', label: 'p50', values: [1, null] }])).toEqual([
      { atMs: 1000, p50: 1 },
      { atMs: 16_000, p50: null },
      { atMs: 31_000, p50: null },
    ]);
  });
});

describe('freshness', () => {
  it.each([
    [null, 'never'],
    [0, 'fresh'],
    [60, 'fresh'],
    [61, 'stale'],
  ] as const)('%s s old: %s', (seconds, expected) => {
    expect(freshness(seconds === null ? null : 1_000_000 - seconds * 1000, 1_000_000)).toBe(expected);
  });
});

describe('newestValue', () => {
  it.each([
    [[1, 2, null, null, null], 2],
    [[1, null, null, null, null], null],
    [[0], 0],
    [[], null],
  ])('of %j is %s', (values, expected) => {
    expect(newestValue({ key: 'a', label: 'a', values })).toBe(expected);
  });
});

describe('isScaledToZero', () => {
  const fleet = { max: 3, dollarsPerHour: 0, countedAtMs: 0, lastSeenAtMs: null, crash: null };
  it.each([
    [0, 0, true],
    [0, 1, false],
    [1, 0, false],
    [null, null, false],
  ])('%s running and %s starting: %s', (running, starting, expected) => {
    expect(isScaledToZero({ ...fleet, running, starting })).toBe(expected);
  });
});
