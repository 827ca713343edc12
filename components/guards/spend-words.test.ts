import { describe, expect, test } from 'vitest';
import type { Spend } from '@/lib/guards/schema';
import { shareWords, uncountedWords } from './spend-words';

const spend = (changed: Partial<Spend>): Spend => ({
  monthStart: new Date('2026-11-01T00:00:00Z'),
  dollars: 0,
  containerHours: 0,
  uncountedSeconds: 0,
  unpricedHours: 0,
  forecastDollars: null,
  budgetDollars: 1000,
  ...changed,
});

describe('what is missing in the sum', () => {
  test.each([
    [0, 0, 'Nothing is missing.'],
    [299, 0, 'Nothing is missing.'],
    [300, 0, 'Not counted: 5 m 00 s without samples.'],
    [10_800, 0, 'Not counted: 3 h 00 m without samples.'],
    [0, 2.5, 'Not counted: 2.5 container hours without a known price.'],
    [10_800, 2.5, 'Not counted: 3 h 00 m without samples, 2.5 container hours without a known price.'],
  ])('%d s uncounted, %d h unpriced', (uncountedSeconds, unpricedHours, words) => {
    expect(uncountedWords(spend({ uncountedSeconds, unpricedHours }))).toBe(words);
  });
});

describe('the share of the budget, rounded down', () => {
  test.each([
    [0, /^0 % of \$1,000.00 spent\. From 80 % on/],
    [799.99, /^79 %.*From 80 % on/],
    [800, /^80 %.*Plans warn/],
    [999.99, /^99 %.*Plans warn/],
    [1000, /^100 %.*blocked, except by an admin/],
    [1204, /^120 %.*blocked/],
  ])('$%d', (dollars, words) => {
    expect(shareWords(spend({ dollars }))).toMatch(words);
  });
});
