import { expect, test } from 'vitest';
import { shareAbove, shareAboveBounds } from './share-above';

test.each([
  [[0.2, 0.3], [5, 4, 1], 0.1],
  [[0.2, 0.4], [6, 4, 0], 0.2],
  [[0.6], [10, 0], 0.5],
  [[0.1, 0.2], [1, 1, 1], null],
  [[], [3], null],
  [[0.3], [0, 0], null],
])('the share above 0.3 s with bounds %j and counts %j is %j', (bounds, counts, share) => {
  const result = shareAbove(0.3, { bounds, counts, sum: 0 });
  if (share === null) expect(result).toBeNull();
  else expect(result).toBeCloseTo(share, 12);
});

test.each([
  { bounds: [0.2, 0.3], counts: [5, 4, 1], expected: { atLeast: 0.1, atMost: 0.1 } },
  { bounds: [0.2, 0.4], counts: [6, 4, 0], expected: { atLeast: 0, atMost: 0.4 } },
  { bounds: [0.2, 0.4], counts: [6, 3, 1], expected: { atLeast: 0.1, atMost: 0.4 } },
  { bounds: [0.1, 0.2], counts: [1, 1, 2], expected: { atLeast: 0, atMost: 0.5 } },
  { bounds: [0.3], counts: [0, 0], expected: null },
])('0.3 s with bounds $bounds and counts $counts lies between $expected', ({ bounds, counts, expected }) => {
  expect(shareAboveBounds(0.3, { bounds, counts, sum: 0 })).toEqual(expected);
});
