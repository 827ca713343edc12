import { expect, it } from 'vitest';
import { median } from '@/lib/median';

it.each([
  { values: [], middle: null },
  { values: [4], middle: 4 },
  { values: [9, 1], middle: 5 },
  { values: [10, 1, 2], middle: 2 },
  { values: [1, 2, 3, 100], middle: 2.5 },
])('the middle of $values is $middle', ({ values, middle }) => {
  expect(median(values)).toBe(middle);
});
