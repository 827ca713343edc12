import { describe, expect, it } from 'vitest';
import {
  axisTicks,
  chartRows,
  freshness,
  isScaledToZero,
  newestValue,
  timeTicks,
} from '@/lib/metrics/series';

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

describe('axisTicks', () => {
  it.each([
    { highest: 400, ticks: [0, 100, 200, 300, 400] },
    { highest: 401, ticks: [0, 200, 400, 600] },
    { highest: 100, ticks: [0, 25, 50, 75, 100] },
    { highest: 0.3, ticks: [0, 0.1, 0.2, 0.3] },
    { highest: 48, ticks: [0, 20, 40, 60] },
  ])('up to $highest: $ticks', ({ highest, ticks }) => {
    expect(axisTicks(highest)).toEqual(ticks);
  });

  it.each([
    { highest: 3, ticks: [0, 1, 2, 3] },
    { highest: 5, ticks: [0, 2, 4, 6] },
  ])('whole numbers up to $highest: $ticks', ({ highest, ticks }) => {
    expect(axisTicks(highest, 4, true)).toEqual(ticks);
  });
});

describe('timeTicks', () => {
  const startMs = Date.parse('2026-11-23T13:02:15Z');
  it('are round moments inside the grid', () => {
    const ticks = timeTicks({ startMs, stepSeconds: 15, count: 240 }, 0);
    expect(ticks.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual([
      '13:15',
      '13:30',
      '13:45',
      '14:00',
    ]);
  });

  it('are round on the clock of a zone with a quarter-hour offset', () => {
    const ticks = timeTicks({ startMs, stepSeconds: 300, count: 288 }, -345);
    const local = ticks.map((at) => new Date(at + 345 * 60_000).toISOString().slice(11, 16));
    expect(local).toEqual(['00:00', '06:00', '12:00', '18:00']);
  });
});
