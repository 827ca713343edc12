import { describe, expect, it } from 'vitest';
import type { LogLine, LogSource } from '@/lib/jobs/schema';
import { filterLines } from './filter-lines';

const line = (number: number, source: LogSource, text: string): LogLine => ({
  number,
  atMs: 0,
  source,
  text,
});

const LINES = [
  line(1, 'console', 'modal deploy'),
  line(2, 'cli', '├── 🔨 Created function Server.*.'),
  line(3, 'cli', '✓ App deployed'),
  line(4, 'function', 'Downloading Server weights'),
];

describe('filterLines', () => {
  it.each([
    ['', null, [1, 2, 3, 4]],
    ['   ', null, [1, 2, 3, 4]],
    ['server', null, [2, 4]],
    ['SERVER created', null, [2]],
    ['server', 'function', [4]],
    ['', 'cli', [2, 3]],
    ['.*', null, [2]],
    ['nothing', null, []],
  ] as const)('%j from %s', (text, source, numbers) => {
    expect(filterLines(LINES, { text, source }).map(({ number }) => number)).toEqual(numbers);
  });

  it('hands back the very same lines when there is nothing to filter', () => {
    expect(filterLines(LINES, { text: '', source: null })).toBe(LINES);
  });
});
