import { describe, expect, it } from 'vitest';
import { isEmptyFilter, passes } from './log-filter';
import type { LogLine, LogSource } from './schema';

const line = (number: number, source: LogSource, text: string): LogLine => ({
  number,
  atMs: 0,
  source,
  text,
});

const LINES = [
  line(1, 'console', 'modal deploy'),
  line(2, 'cli', '├── 🔨 Created function Server.*.'),
  line(3, 'cli', '\u001b[32m✓\u001b[0m App de\u001b[1mployed\u001b[0m'),
  line(4, 'function', 'Downloading Server weights'),
];

describe('passes', () => {
  it.each([
    ['', null, [1, 2, 3, 4]],
    ['   ', null, [1, 2, 3, 4]],
    ['server', null, [2, 4]],
    ['SERVER created', null, [2]],
    ['server', 'function', [4]],
    ['', 'cli', [2, 3]],
    ['.*', null, [2]],
    ['deployed', null, [3]],
    ['[32m', null, []],
    ['nothing', null, []],
  ] as const)('%j from %s', (text, source, numbers) => {
    const passing = LINES.filter((line) => passes(line, { text, source }));
    expect(passing.map(({ number }) => number)).toEqual(numbers);
  });
});

it.each([
  ['', null, true],
  [' \t', null, true],
  ['a', null, false],
  ['', 'cli', false],
] as const)('a filter of %j from %s is empty: %s', (text, source, empty) => {
  expect(isEmptyFilter({ text, source })).toBe(empty);
});
