import { describe, expect, it } from 'vitest';
import type { Histogram } from '@/lib/metrics/histogram';
import { type Cumulative, increments } from '@/lib/metrics/increments';

function state(decodeTokens: number, ttft?: Histogram, startedAt = 100): Cumulative {
  return { startedAt, counters: { decodeTokens }, histograms: ttft ? { ttft } : {} };
}

function ttft(counts: number[], sum: number, bounds = [0.1, 0.2]): Histogram {
  return { bounds, counts, sum };
}

describe('increments', () => {
  it.each([
    { name: 'grows', before: 10, now: 14, added: 4 },
    { name: 'stands still', before: 10, now: 10, added: 0 },
    { name: 'was reset', before: 10, now: 9, added: 9 },
    { name: 'was reset to nothing', before: 10, now: 0, added: 0 },
  ])('of a counter that $name: $added', ({ before, now, added }) => {
    expect(increments(state(before), state(now)).counters.decodeTokens).toBe(added);
  });

  it.each([
    { name: 'grew', before: ttft([1, 2, 0], 1), now: ttft([2, 2, 3], 5), counts: [1, 0, 3], sum: 4 },
    { name: 'stood still', before: ttft([1, 2, 0], 1), now: ttft([1, 2, 0], 1), counts: [0, 0, 0], sum: 0 },
    {
      name: 'shrank in one bucket',
      before: ttft([5, 0, 0], 1),
      now: ttft([4, 9, 0], 2),
      counts: [4, 9, 0],
      sum: 2,
    },
    {
      name: 'has other bounds',
      before: ttft([1, 1, 0], 1),
      now: ttft([9, 9, 9], 9, [0.1, 0.3]),
      counts: [9, 9, 9],
      sum: 9,
    },
    {
      name: 'has more bounds',
      before: ttft([1, 1, 0], 1),
      now: ttft([9, 9, 9, 9], 9, [0.1, 0.2, 0.3]),
      counts: [9, 9, 9, 9],
      sum: 9,
    },
  ])('of a histogram that $name', ({ before, now, counts, sum }) => {
    expect(increments(state(0, before), state(0, now)).histograms.ttft).toEqual({
      bounds: now.bounds,
      counts,
      sum,
    });
  });

  it('are nothing for the first snapshot', () => {
    expect(increments(null, state(10, ttft([1, 1, 1], 1)))).toEqual({ counters: {}, histograms: {} });
  });

  it('are the whole value of a metric that appears: it had counted nothing before', () => {
    expect(increments(state(1), state(2, ttft([1, 1, 1], 1))).histograms.ttft?.counts).toEqual([1, 1, 1]);
  });

  it('are the whole value after another start, even when the value is larger', () => {
    const added = increments(state(10, ttft([1, 0, 0], 1)), state(50, ttft([7, 0, 0], 1), 200));
    expect(added.counters.decodeTokens).toBe(50);
    expect(added.histograms.ttft?.counts).toEqual([7, 0, 0]);
  });
});
