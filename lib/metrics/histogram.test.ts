import { describe, expect, it } from 'vitest';
import { addHistograms } from '@/lib/metrics/histogram';

describe('addHistograms', () => {
  it('adds bucket by bucket when the bounds are the same', () => {
    const sum = addHistograms(
      { bounds: [1, 2], counts: [1, 2, 3], sum: 10 },
      { bounds: [1, 2], counts: [4, 5, 6], sum: 20 },
    );
    expect(sum).toEqual({ bounds: [1, 2], counts: [5, 7, 9], sum: 30 });
  });

  it('keeps only the bounds that both have, and every observation', () => {
    const sum = addHistograms(
      { bounds: [1, 2, 4], counts: [1, 2, 3, 4], sum: 1 },
      { bounds: [0.5, 1, 4, 8], counts: [10, 20, 30, 40, 50], sum: 2 },
    );
    expect(sum).toEqual({ bounds: [1, 4], counts: [31, 35, 94], sum: 3 });
  });

  it('is one +Inf bucket when no bound is shared', () => {
    const sum = addHistograms(
      { bounds: [1], counts: [1, 1], sum: 1 },
      { bounds: [2], counts: [1, 1], sum: 1 },
    );
    expect(sum).toEqual({ bounds: [], counts: [4], sum: 2 });
  });
});
