import { expect, test } from 'vitest';
import { ATTEMPTS_MAX, nextAttempt } from './retry';

const NOW = new Date('2026-11-23T10:00:00Z');

test.each([
  [1, '2026-11-23T10:00:30.000Z'],
  [2, '2026-11-23T10:02:00.000Z'],
  [3, '2026-11-23T10:10:00.000Z'],
  [4, '2026-11-23T11:00:00.000Z'],
  [5, '2026-11-23T16:00:00.000Z'],
  [6, undefined],
])('after %i attempts the next is at %s', (attempts, at) => {
  expect(nextAttempt(attempts, NOW)?.toISOString()).toBe(at);
});

test('there are as many attempts as pauses, and the first one', () => {
  expect(ATTEMPTS_MAX).toBe(6);
});
