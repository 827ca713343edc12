import { describe, expect, it } from 'vitest';
import { quantile } from '@/lib/metrics/quantile';

const table = { bounds: [0.1, 0.2, 0.4], sum: 0 };

describe('quantile', () => {
  it.each([
    // 10 observations: rank 5 ends the first bucket exactly, so p50 is its upper bound.
    { q: 0.5, counts: [5, 3, 2, 0], expected: 0.1 },
    // rank 5.1 is 0.1 of the second bucket's 3: 0.1 + 0.1 * 0.1 / 3.
    { q: 0.51, counts: [5, 3, 2, 0], expected: 0.1 + 0.01 / 3 },
    // rank 2.5 of 5 in the first bucket, which starts at 0: 0.1 * 0.5.
    { q: 0.25, counts: [5, 3, 2, 0], expected: 0.05 },
    // rank 9.5 is 1.5 of the third bucket's 2: 0.2 + 0.2 * 0.75.
    { q: 0.95, counts: [5, 3, 2, 0], expected: 0.35 },
    { q: 1, counts: [5, 3, 2, 0], expected: 0.4 },
    // rank 9 of 10 ends the finite buckets; anything above lies in +Inf and is the highest finite bound.
    { q: 0.9, counts: [5, 2, 2, 1], expected: 0.4 },
    { q: 0.91, counts: [5, 2, 2, 1], expected: 0.4 },
    { q: 0.5, counts: [0, 0, 0, 7], expected: 0.4 },
    // Empty buckets before and between are stepped over.
    { q: 0.5, counts: [0, 4, 0, 0], expected: 0.15 },
    { q: 0, counts: [4, 0, 0, 0], expected: 0 },
  ])('q $q of $counts is $expected', ({ q, counts, expected }) => {
    expect(quantile(q, { ...table, counts })).toBeCloseTo(expected, 12);
  });

  it.each([
    { why: 'no observations', q: 0.5, bounds: [0.1], counts: [0, 0] },
    { why: 'only the +Inf bucket', q: 0.5, bounds: [], counts: [3] },
    { why: 'q = 0 with an empty first bucket', q: 0, bounds: [0.1, 0.2], counts: [0, 4, 0] },
    { why: 'q is not a number', q: Number.NaN, bounds: [0.1], counts: [1, 0] },
  ])('is nothing: $why', ({ q, bounds, counts }) => {
    expect(quantile(q, { bounds, counts, sum: 0 })).toBeNull();
  });

  it.each([
    { q: -0.01, expected: Number.NEGATIVE_INFINITY },
    { q: 1.01, expected: Number.POSITIVE_INFINITY },
  ])('q $q is $expected, as in Prometheus', ({ q, expected }) => {
    expect(quantile(q, { bounds: [0.1], counts: [1, 0], sum: 0 })).toBe(expected);
  });

  it.each([
    { bounds: [0, 1], counts: [4, 0, 0], expected: 0 },
    { bounds: [-1, 1], counts: [4, 0, 0], expected: -1 },
    { bounds: [0.5, 1], counts: [4, 0, 0], expected: 0.25 },
  ])('a first bucket up to $bounds.0 gives $expected', ({ bounds, counts, expected }) => {
    expect(quantile(0.5, { bounds, counts, sum: 0 })).toBe(expected);
  });
});
