import { expect, test } from 'vitest';
import { shareAbove } from './share-above';

const histogram = { bounds: [0.1, 0.2, 0.4], counts: [10, 20, 40, 30], sum: 0 };

test.each([
  [0, 1],
  [0.05, 0.95],
  [0.1, 0.9],
  [0.15, 0.8],
  [0.2, 0.7],
  [0.3, 0.5],
  [0.4, 0.3],
  [9, 0.3],
])('above %d s is %d of them', (value, share) => {
  expect(shareAbove(histogram, value)).toBeCloseTo(share, 12);
});

test('nobody waited', () => {
  expect(shareAbove({ bounds: [0.1], counts: [0, 0], sum: 0 }, 0.1)).toBeNull();
});
