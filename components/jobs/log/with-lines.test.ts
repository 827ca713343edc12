import { expect, test } from 'vitest';
import type { LogLine, LogSummary } from '@/lib/jobs/schema';
import { withLines } from './with-lines';

const NOTHING: LogSummary = { upTo: 0, known: [], firstError: null, errorCount: 0 };
const MISS = 'Entering DeepGEMM JIT Pre-Compile session.';
const FULL = 'KV cache pool is full. Retract requests.';

function log(...texts: string[]): LogLine[] {
  return texts.map((text, index) => ({ number: index + 1, atMs: 0, source: 'function', text }));
}

test('a message is told once, with its first line and how often it came', () => {
  const { known } = withLines(NOTHING, log('start', MISS, FULL, MISS));
  expect(known).toEqual([
    { key: 'kernel-cache-miss', firstLine: 2, count: 2 },
    { key: 'kv-pool-full', firstLine: 3, count: 1 },
  ]);
});

test('a log that arrives in pieces says the same as the whole', () => {
  const lines = log('start', MISS, 'Error: one', FULL, MISS, 'Error: two');
  const whole = withLines(NOTHING, lines);
  const pieces = lines.reduce((summary, line) => withLines(summary, [line]), NOTHING);
  expect(pieces).toEqual(whole);
  expect([whole.firstError, whole.errorCount]).toEqual([3, 2]);
});

test('lines that the summary knows already are not counted again', () => {
  expect(withLines({ ...NOTHING, upTo: 2 }, log(FULL, FULL, FULL)).known).toEqual([
    { key: 'kv-pool-full', firstLine: 3, count: 1 },
  ]);
});

test('ordinary lines change nothing', () => {
  expect(withLines(NOTHING, log('a', 'b'))).toBe(NOTHING);
});
