import { expect, test } from 'vitest';
import type { LogLine } from '@/lib/jobs/schema';
import { LineCache } from './line-cache';

const line = (number: number): LogLine => ({ number, atMs: 0, source: 'cli', text: `line ${number}` });

test('keeps what was received or looked at last', () => {
  const cache = new LineCache([line(1), line(2), line(3)], 3);
  expect(cache.get(1)?.text).toBe('line 1');
  cache.put([line(4)]);
  expect([1, 2, 3, 4].filter((number) => cache.has(number))).toEqual([1, 3, 4]);
  expect(cache.get(2)).toBeUndefined();
});

test('a line that comes twice is kept once', () => {
  const cache = new LineCache([line(1), line(2), line(1), line(1)], 2);
  expect([1, 2].map((number) => cache.has(number))).toEqual([true, true]);
});
