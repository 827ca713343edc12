import { expect, test } from 'vitest';
import { isTooDeep } from './nesting';

test.each([
  ['['.repeat(32), false],
  ['['.repeat(33), true],
  ['{"a":'.repeat(33), true],
  ['[] {} '.repeat(100), false],
  [`${'- '.repeat(32)}x`, false],
  [`${'- '.repeat(33)}x`, true],
  [`${' '.repeat(64)}x`, false],
  [`a:\n${' '.repeat(65)}x`, true],
  [' '.repeat(1000), false],
  ['- '.repeat(33), true],
  [`${'- &a '.repeat(33)}x`, true],
  [JSON.stringify(Object.fromEntries([...Array(99).keys()].map((key) => [`k${key}`, '- x']))), false],
  ['? '.repeat(100_000) + 1, true],
  ['a'.repeat(1000), false],
])('%#: %s', (text, expected) => {
  expect(isTooDeep(text)).toBe(expected);
});
