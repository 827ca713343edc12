import { expect, test } from 'vitest';
import { dollarDifference } from './dollar-difference';

test.each([
  [50, 150, '+$100.00'],
  [150, 50, '−$100.00'],
  [50, 50, '±$0.00'],
  [50, 50.004, '±$0.00'],
  [50, 50.006, '+$0.01'],
  [null, 50, '—'],
  [50, null, '—'],
])('from %s to %s is %s', (before, after, words) => {
  expect(dollarDifference(before, after)).toBe(words);
});
