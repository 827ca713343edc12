import { describe, expect, it } from 'vitest';
import { bucketAround, bucketAt, bucketWords, coarseness, layoutsOverTime } from '@/lib/metrics/coarseness';
import { quantile } from '@/lib/metrics/quantile';

const SGLANG_MS = [100, 200, 400, 600];

describe('bucketAround', () => {
  it.each([
    { value: 0, words: 'up to 100 ms' },
    { value: 100, words: 'up to 100 ms' },
    { value: 100.1, words: 'between 100 and 200 ms' },
    { value: 300, words: 'between 200 and 400 ms' },
    { value: 400, words: 'between 200 and 400 ms' },
    { value: 599, words: 'between 400 and 600 ms' },
    { value: 600, words: '600 ms or more' },
  ])('$value ms lies $words', ({ value, words }) => {
    const bucket = bucketAround(SGLANG_MS, value);
    expect(bucket && bucketWords(bucket, 'ms')).toBe(words);
  });

  it('knows no bucket without bounds', () => {
    expect(bucketAround([], 5)).toBeNull();
  });

  it('starts the first bucket at its bound when that is not positive, as the quantile does', () => {
    expect(bucketAround([0, 1], 0)).toEqual({ lower: 0, upper: 0 });
  });

  it.each([0.01, 0.5, 0.9, 0.95, 0.99])('holds the quantile %d of any counts', (q) => {
    const counts = [3, 0, 40, 7, 0];
    const value = quantile(q, { bounds: SGLANG_MS, counts, sum: 0 }) ?? Number.NaN;
    const bucket = bucketAround(SGLANG_MS, value);
    expect(bucket?.lower).toBeLessThanOrEqual(value);
    expect(bucket?.upper).toBeGreaterThanOrEqual(value);
  });
});

describe('coarseness', () => {
  it.each([
    { bounds: [200, 400], value: 300, expected: 200 / 300 },
    { bounds: [250, 300], value: 299, expected: 50 / 275 },
    { bounds: [100], value: 50, expected: 2 },
    { bounds: [100], value: 100, expected: Number.POSITIVE_INFINITY },
  ])('$value within $bounds is $expected', ({ bounds, value, expected }) => {
    const bucket = bucketAround(bounds, value);
    expect(bucket && coarseness(bucket)).toBeCloseTo(expected, 12);
  });
});

describe('layouts over time', () => {
  const wide = [0.1, 0.2, 0.4];
  const fine = [0.1, 0.2, 0.25, 0.3, 0.4];
  const layouts = layoutsOverTime([null, wide, null, wide, fine, null, fine]);

  it('has an entry where the layout changes', () => {
    expect(layouts).toEqual([
      { step: 1, bounds: wide },
      { step: 4, bounds: fine },
    ]);
  });

  it.each([
    { step: 0, bucket: null },
    { step: 3, bucket: { lower: 0.2, upper: 0.4 } },
    { step: 4, bucket: { lower: 0.25, upper: 0.3 } },
    { step: 6, bucket: { lower: 0.25, upper: 0.3 } },
  ])('reads step $step with the layout of its time', ({ step, bucket }) => {
    expect(bucketAt({ layouts }, step, 0.28)).toEqual(bucket);
  });
});
