import { expect, test } from 'vitest';
import type { Condition } from './schema';
import { conditionWords, lastingWords, valueWords } from './value-words';

const over = (series: string, threshold: number) =>
  ({ kind: 'threshold', series, comparison: 'above', threshold, missing: 'no data' }) as Condition;
const BURN: Condition = {
  kind: 'burn',
  latency: 'ttft',
  goodMs: 400,
  objectivePercent: 95,
  longMinutes: 60,
  shortMinutes: 5,
  threshold: 14.4,
  missing: 'no data',
};

test.each([
  [over('ttftP95', 300), 412.3, '412 ms'],
  [over('kvUsed', 90), 91.23, '91.2 %'],
  [over('dollarsPerDay', 1500), 1620, '$1,620.00'],
  [over('silence', 60), 75, '1 m 15 s'],
  [over('crashes', 2), 3, '3 crashes'],
  [over('containerRoom', 1), 1, '1 container'],
  [over('decodeTokens', 1), 12_345.6, '12,346 tokens/s'],
  [over('queueGrowth', 2), 2.25, '2.3 requests/min'],
  [BURN, 4, '4.0 ×'],
])('%j: %d is %s', (condition, value, words) => {
  expect(valueWords(condition, value)).toBe(words);
});

test('a condition in words', () => {
  expect(conditionWords(over('ttftP95', 300))).toBe('TTFT p95 above 300 ms');
  expect(conditionWords(BURN)).toBe(
    'Budget of time to first token within 400 ms for 95 % spent more than 14.4 × too fast, over 1 h and over 5 min',
  );
  expect([lastingWords(0), lastingWords(300)]).toEqual(['at once', 'for 5 m 00 s']);
});
