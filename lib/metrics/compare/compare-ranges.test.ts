import { describe, expect, it, test } from 'vitest';
import { compareRanges } from './compare-ranges';
import type { PricedStep } from './compared-metrics';
import { confidencePercent, confidenceWords } from './comparison';
import { loadBand, loadWords } from './load-bands';

const BOUNDS = [0.1, 0.2, 0.3, 0.4];
const options = { sloMs: 300, containerDollarsPerHour: 50 };

/** A minute of requests: how many fell into each bucket, and how many ran at once. */
function step(counts: number[], running = 8, bounds = BOUNDS): PricedStep {
  const gauge = { min: running, max: running, sum: running, count: 1 };
  return {
    gauges: { runningRequests: gauge },
    counters: { decodeTokens: 60_000 },
    histograms: { ttft: { bounds, counts, sum: 0 } },
    seconds: 60,
    containers: 1,
  };
}

const range = (steps: PricedStep[]) => ({ fromMs: 0, toMs: 3_600_000, steps });
const times = (count: number, make: (index: number) => PricedStep) =>
  Array.from({ length: count }, (_, index) => make(index));
const compare = (before: PricedStep[], after: PricedStep[]) => {
  const comparison = compareRanges(range(before), range(after), options);
  return { ...comparison, of: (key: string) => comparison.values.find((value) => value.key === key) };
};

const fast = (index: number) => step([4, 5 + (index % 2), 1, 0, 0]);
const slow = (index: number) => step([1, 3 + (index % 2), 4, 2, 0]);

describe('two ranges', () => {
  it.each([
    { name: 'the same', before: fast, after: fast, verdict: 'same' },
    { name: 'slower', before: fast, after: slow, verdict: 'worse' },
    { name: 'faster', before: slow, after: fast, verdict: 'better' },
  ])('$name: $verdict', ({ before, after, verdict }) => {
    expect(compare(times(30, before), times(30, after)).of('ttft95')?.verdict).toBe(verdict);
  });

  it.each([
    { requests: 90, verdict: 'too-few' },
    { requests: 100, verdict: 'better' },
  ])('$requests requests: $verdict', ({ requests, verdict }) => {
    const before = times(30, slow);
    const after = times(requests / 10, () => step([4, 5, 1, 0, 0]));
    expect(compare(before, after).of('ttft95')?.verdict).toBe(verdict);
  });

  it('says how sure it is, and never that nothing could be otherwise', () => {
    const value = compare(times(30, fast), times(30, slow)).of('ttft95');
    expect(value?.change?.low).toBeGreaterThan(0);
    expect(value?.confidence).toBe(1);
    expect(confidencePercent(1)).toBe('over 99 %');
  });

  it('a rare wild minute is no verdict', () => {
    const noisy = (index: number) => (index === 7 ? step([0, 0, 0, 40, 0]) : fast(index));
    expect(compare(times(30, fast), times(30, noisy)).of('ttft95')?.verdict).toBe('same');
  });

  it('are the same twice', () => {
    const [a, b] = [times(20, fast), times(20, slow)];
    expect(compare(a, b).values).toEqual(compare(a, b).values);
  });

  it('have no verdict on money where no price is known', () => {
    const unpriced = { ...options, containerDollarsPerHour: null };
    const { values } = compareRanges(range(times(20, fast)), range(times(20, slow)), unpriced);
    expect(values.find(({ key }) => key === 'cost')).toMatchObject({ before: null, verdict: 'too-few' });
  });
});

describe('like load', () => {
  const busy = (index: number) => ({ ...slow(index), gauges: step([], 40).gauges });

  it('more load alone is no worse deployment', () => {
    const before = [...times(40, fast), ...times(20, busy)];
    const after = [...times(20, fast), ...times(40, busy)];
    const value = compare(before, after).of('ttft95');
    expect(value?.verdict).toBe('same');
    expect(value?.change?.share).toBeCloseTo(0, 1);
  });

  it('a load that one side never had does not count', () => {
    const comparison = compare(times(20, fast), [...times(20, fast), ...times(20, busy)]);
    expect(comparison.loads).toEqual(['6 to 11 requests at once']);
    expect(comparison.after).toMatchObject({ requests: 420, alikeRequests: 210 });
  });

  it('nothing alike is too few, not an answer', () => {
    const comparison = compare(times(20, fast), times(20, busy));
    expect(comparison.loads).toEqual([]);
    expect(comparison.values.every(({ verdict }) => verdict === 'too-few')).toBe(true);
  });
});

test('other buckets are not another latency: the bounds that both have are compared', () => {
  const coarse = [0.2, 0.4];
  const before = times(30, () => step([9, 1, 0], 8, coarse));
  const after = times(30, () => step([4, 5, 1, 0, 0]));
  expect(compare(before, after).of('ttft95')).toMatchObject({
    before: expect.closeTo(300, 9),
    after: expect.closeTo(300, 9),
    verdict: 'same',
  });
});

test.each([
  [0, 0, '0 requests at once'],
  [0.6, 1, '1 to 2 requests at once'],
  [5.4, 2, '3 to 5 requests at once'],
  [5.5, 3, '6 to 11 requests at once'],
  [5000, 10, '768 and more requests at once'],
])('%d running requests are load %d: %s', (running, band, words) => {
  expect(loadBand(running)).toBe(band);
  expect(loadWords(band)).toBe(words);
});

test.each([
  [0.99, '99 %', 'almost certain'],
  [0.989, '99 %', 'very likely'],
  [0.975, '98 %', 'very likely'],
  [0.974, '97 %', 'likely'],
  [0.9, '90 %', 'likely'],
  [0.89, '89 %', 'may be chance'],
])('a confidence of %d is %s, %s', (confidence, percent, words) => {
  expect([confidencePercent(confidence), confidenceWords(confidence)]).toEqual([percent, words]);
});
