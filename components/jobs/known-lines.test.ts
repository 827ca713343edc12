import { expect, test } from 'vitest';
import type { LogLine } from '@/lib/jobs/schema';
import { withLines } from './use-known-lines';

const NOTHING = { messages: [], firstErrorLine: null };
const MISS = 'Entering DeepGEMM JIT Pre-Compile session.';
const FULL = 'KV cache pool is full. Retract requests.';

function log(...texts: string[]): LogLine[] {
  return texts.map((text, index) => ({ number: index + 1, atMs: 0, source: 'function', text }));
}

test('a message is told once, with its first line and how often it came', () => {
  const { messages } = withLines(NOTHING, log('start', MISS, FULL, MISS), 'deploy');
  expect(messages.map(({ key, firstLine, count }) => [key, firstLine, count])).toEqual([
    ['kernel-cache-miss', 2, 2],
    ['kv-pool-full', 3, 1],
  ]);
});

test('a log that arrives in pieces says the same as the whole', () => {
  const lines = log('start', MISS, 'Error: one', FULL, MISS, 'Error: two');
  const whole = withLines(NOTHING, lines, 'deploy');
  const pieces = lines.reduce((known, line) => withLines(known, [line], 'deploy'), NOTHING as typeof whole);
  expect(pieces).toEqual(whole);
  expect(whole.firstErrorLine).toBe(3);
});

test('ordinary lines change nothing', () => {
  expect(withLines(NOTHING, log('a', 'b'), 'deploy')).toBe(NOTHING);
});
