import { expect, test } from 'vitest';
import { defaultRange } from '@/lib/metrics/default-range';

const NOW = new Date('2026-01-15T12:00:00Z');
const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

test.each([
  ['nothing stored', null, '15m'],
  ['the first snapshot, just now', secondsAgo(0), '15m'],
  ['a second less than 15 minutes', secondsAgo(899), '15m'],
  ['15 minutes', secondsAgo(900), '1h'],
  ['a month', secondsAgo(30 * 86_400), '1h'],
])('%s', (_, oldest, range) => {
  expect(defaultRange(oldest, NOW)).toBe(range);
});
