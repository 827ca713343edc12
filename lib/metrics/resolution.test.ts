import { describe, expect, it, test } from 'vitest';
import { MOST_POINTS, pickResolution, rowSecondsOf } from '@/lib/metrics/resolution';
import { isRange, RANGES } from '@/lib/metrics/series';

describe('pickResolution', () => {
  it.each([
    { windowSeconds: 900, rowSeconds: 15, stepSeconds: 15 },
    { windowSeconds: 15 * 360, rowSeconds: 15, stepSeconds: 15 },
    { windowSeconds: 15 * 360 + 1, rowSeconds: 60, stepSeconds: 60 },
    { windowSeconds: 60 * 360, rowSeconds: 60, stepSeconds: 60 },
    { windowSeconds: 60 * 360 + 1, rowSeconds: 300, stepSeconds: 300 },
    { windowSeconds: 300 * 360, rowSeconds: 300, stepSeconds: 300 },
    { windowSeconds: 300 * 360 + 1, rowSeconds: 3600, stepSeconds: 3600 },
    { windowSeconds: 3600 * 360, rowSeconds: 3600, stepSeconds: 3600 },
    { windowSeconds: 3600 * 360 + 1, rowSeconds: 3600, stepSeconds: 7200 },
    { windowSeconds: 30 * 86_400, rowSeconds: 3600, stepSeconds: 7200 },
  ])('$windowSeconds s are read by $rowSeconds s and drawn by $stepSeconds s', (row) => {
    expect(pickResolution(row.windowSeconds)).toEqual({
      rowSeconds: row.rowSeconds,
      stepSeconds: row.stepSeconds,
    });
  });

  const kept = { 15: 48 * 3600, 60: 14 * 86_400, 300: 90 * 86_400, 3600: 400 * 86_400 };
  it.each([
    { age: 48 * 3600, stepSeconds: 15 },
    { age: 48 * 3600 + 1, stepSeconds: 60 },
    { age: 14 * 86_400 + 1, stepSeconds: 300 },
    { age: 500 * 86_400, stepSeconds: 3600 },
  ])('an hour that began $age s ago is drawn by $stepSeconds s, the finest rows still kept', (row) => {
    expect(pickResolution(3600, row.age, kept).stepSeconds).toBe(row.stepSeconds);
  });

  it.each(Object.entries(RANGES))('%s has at most 360 points', (_, { seconds }) => {
    expect(seconds / pickResolution(seconds).stepSeconds).toBeLessThanOrEqual(MOST_POINTS);
  });
});

test.each([
  [15, 15],
  [300, 300],
  [7200, 3600],
  [45, 15],
])('steps of %d s are made of rows of %d s', (step, row) => {
  expect(rowSecondsOf(step)).toBe(row);
});

describe('isRange', () => {
  it.each([
    ['1h', true],
    ['2h', false],
    ['toString', false],
    [undefined, false],
  ])('%s: %s', (value, expected) => {
    expect(isRange(value)).toBe(expected);
  });
});
