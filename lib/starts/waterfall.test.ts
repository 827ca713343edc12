import { describe, expect, test } from 'vitest';
import type { Mark } from '@/lib/starts/schema';
import { secondsByPhase, waterfall } from '@/lib/starts/waterfall';

const marks = (...told: [seconds: number, to: Mark['to']][]): Mark[] =>
  told.map(([seconds, to]) => ({ atMs: seconds * 1000, to }));

const WHOLE = marks(
  [40, 'volumes'],
  [43, 'between'],
  [43.2, 'weights'],
  [44, 'between'],
  [44.1, 'kernels'],
  [45, 'between'],
  [45.5, 'engine'],
  [70, 'weights'],
  [400, 'engine'],
  [408, 'graphs'],
  [440, 'engine'],
  [441, 'health'],
  [450, 'between'],
  [450.1, 'warmup'],
  [455, 'between'],
  [455.2, 'serving'],
);

function fall(told: readonly Mark[], rest: { machineAtMs?: number | null; endedAtMs?: number | null } = {}) {
  return waterfall({ scheduledAtMs: 0, machineAtMs: 10_000, endedAtMs: null, ...rest, marks: told });
}

describe('waterfall', () => {
  test('a whole start has every phase, each stretch begins where the one before ends', () => {
    const stretches = fall(WHOLE);
    for (const [index, { toMs }] of stretches.entries())
      if (index < stretches.length - 1) expect(toMs).toBe(stretches[index + 1]?.fromMs);
    expect(stretches.at(-1)?.toMs).toBe(455_200);
    const seconds = secondsByPhase(stretches, 0);
    expect(Object.keys(seconds)).toEqual([
      'scheduled',
      'image',
      'volumes',
      'weights',
      'kernels',
      'engine',
      'graphs',
      'health',
      'warmup',
    ]);
    expect(seconds.weights).toBeCloseTo(330.9);
    expect(Object.values(seconds).reduce((sum, each) => sum + each, 0)).toBeCloseTo(455.2);
  });

  test('a container that waits has one open phase, which ticks', () => {
    const stretches = fall([], { machineAtMs: null });
    expect(stretches).toEqual([{ phase: 'scheduled', fromMs: 0, toMs: null }]);
    expect(secondsByPhase(stretches, 7_500)).toEqual({ scheduled: 7.5 });
  });

  test('a kernel compile interrupts what it is in, and ends with the next graph', () => {
    const told = marks([20, 'graphs'], [25, 'kernels'], [700, 'resume'], [705, 'resume'], [732, 'engine']);
    const seconds = secondsByPhase(fall(told), 732_000);
    expect(seconds).toMatchObject({ graphs: 37, kernels: 675, engine: 0 });
  });

  test.each([
    [0.9, undefined],
    [1, 1],
  ])('%d s between two phases are a gap of %s', (gapSeconds, expected) => {
    const told = marks([20, 'volumes'], [30, 'between'], [30 + gapSeconds, 'weights']);
    expect(secondsByPhase(fall(told), 60_000).between).toBe(expected);
  });

  test('one that ended stands where it ended', () => {
    const stretches = fall(marks([20, 'engine'], [45, 'weights']), { endedAtMs: 65_000 });
    expect(stretches.at(-1)).toEqual({ phase: 'weights', fromMs: 45_000, toMs: 65_000 });
  });

  test('clocks that differ make no stretch longer than the time there was', () => {
    const stretches = fall(marks([9, 'volumes'], [30, 'engine']));
    expect(stretches.map(({ phase }) => phase)).toEqual(['scheduled', 'volumes', 'engine']);
    expect(stretches[1]).toEqual({ phase: 'volumes', fromMs: 10_000, toMs: 30_000 });
  });

  test('what comes after serving is no part of it', () => {
    expect(fall([...WHOLE, { atMs: 900_000, to: 'kernels' }])).toEqual(fall(WHOLE));
  });
});
