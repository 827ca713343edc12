import { describe, expect, it } from 'vitest';
import { MOST_POINTS, pickResolution } from '@/lib/metrics/resolution';
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

  it.each(Object.entries(RANGES))('%s has at most 360 points', (_, { seconds }) => {
    expect(seconds / pickResolution(seconds).stepSeconds).toBeLessThanOrEqual(MOST_POINTS);
  });
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
