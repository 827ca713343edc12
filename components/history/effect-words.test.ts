import { expect, test } from 'vitest';
import { effectWords } from './effect-words';

const side = (ttftMsP95: number | null, slowShare: number | null) => ({
  requests: 1000,
  seconds: 3600,
  ttftMsP95,
  slowShare,
});

test.each([
  [side(250, 0.061), side(200, 0.014), 'TTFT p95 −20 % · over 300 ms 6.1 % → 1.4 %'],
  [side(200, 0.01), side(250, 0.02), 'TTFT p95 +25 % · over 300 ms 1.0 % → 2.0 %'],
  [side(200, null), side(200.1, 0.02), 'TTFT p95 unchanged'],
  [side(null, null), side(200, 0.02), null],
  [side(200, 0.02), side(null, null), null],
])('%j and %j', (before, after, words) => {
  expect(effectWords({ before, after })).toBe(words);
});
