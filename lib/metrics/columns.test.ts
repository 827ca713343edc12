import { describe, expect, it } from 'vitest';
import { columnOf, gaugeColumn, gridEndingAt, rounded, stepsOf } from '@/lib/metrics/columns';
import { mean, type Point } from '@/lib/metrics/point';
import { seededRandom } from '@/lib/metrics/seeded-random';

const now = new Date('2026-11-23T14:00:07Z');
const grid = gridEndingAt(now, 150, 15);
const atStep = (index: number, offsetMs = 0) => new Date(grid.startMs + index * 15_000 + offsetMs);

function point(at: Date, decodeTokens = 0): Point {
  return { container: '', at, gauges: {}, counters: { decodeTokens }, histograms: {} };
}

function column(steps: number[], of = grid) {
  const points = steps.map((step) => ({ at: new Date(of.startMs + step * of.stepSeconds * 1000), step }));
  return gaugeColumn(points, of, ({ step }) => step);
}

describe('gridEndingAt', () => {
  it('ends with the step that now is in', () => {
    expect(grid).toEqual({ startMs: Date.parse('2026-11-23T13:57:45Z'), stepSeconds: 15, count: 10 });
  });
});

describe('gaugeColumn', () => {
  it('leaves what was not heard empty, before, between and after', () => {
    expect(column([1, 8])).toEqual([null, 1, null, null, null, null, null, null, 8, null]);
  });

  it.each([
    { missing: 3, steps: [0, 4], expected: [0, 0, 0, 0, 4] },
    { missing: 4, steps: [0, 5], expected: [0, null, null, null, null, 5] },
  ])('bridges $missing raw steps or not: a minute is a gap', ({ steps, expected }) => {
    expect(column(steps).slice(0, expected.length)).toEqual(expected);
  });

  it('bridges nothing in rollups', () => {
    expect(column([0, 2], { startMs: 0, stepSeconds: 60, count: 3 })).toEqual([0, null, 2]);
  });

  it('takes the last of several in a step, or combines them', () => {
    const points = [
      { at: atStep(0), value: 5 },
      { at: atStep(0, 14_999), value: 3 },
    ];
    expect(gaugeColumn(points, grid, ({ value }) => value)[0]).toBe(3);
    expect(gaugeColumn(points, grid, ({ value }) => value, Math.max)[0]).toBe(5);
  });

  it('ignores what lies outside', () => {
    const outside = [{ at: atStep(-1) }, { at: atStep(10) }];
    expect(gaugeColumn(outside, grid, () => 1).every((value) => value === null)).toBe(true);
  });
});

describe('stepsOf', () => {
  const perSecond = (points: Point[], of: typeof grid) =>
    columnOf(stepsOf(points, of), ({ counters, seconds }) => (counters.decodeTokens ?? 0) / seconds);

  it('sums a sliding minute of raw steps, also from before the grid', () => {
    const points = [-4, -3, -2, -1, 0, 1].map((step) => point(atStep(step), 60));
    expect(perSecond(points, grid).slice(0, 3)).toEqual([4, 4, null]);
  });

  it('takes each rollup step alone', () => {
    const hours = { startMs: 0, stepSeconds: 3600, count: 2 };
    const points = [point(new Date(0), 3600), point(new Date(3_600_000), 7200)];
    expect(perSecond(points, hours)).toEqual([1, 2]);
  });

  it('carries gauges over skipped raw steps, and not over a gap', () => {
    const usage = (step: number, sum: number): Point => ({
      ...point(atStep(step)),
      gauges: { tokenUsage: { min: sum, max: sum, sum, count: 1 } },
    });
    const column = columnOf(stepsOf([usage(0, 1), usage(2, 3), usage(8, 9)], grid), ({ gauges }) =>
      mean(gauges.tokenUsage),
    );
    expect(column).toEqual([1, 1, 3, null, null, null, null, null, 9, null]);
  });

  it('rounds where it is told to', () => {
    expect(columnOf(stepsOf([point(atStep(0), 1)], grid), () => 1.26, 1)[0]).toBe(1.3);
  });
});

describe('rounded', () => {
  it.each([1.005, 0.5, -0.5, 2.5, -0.04, 0, 1e21, 123_456_789.125, Number.NaN, Number.POSITIVE_INFINITY])(
    'writes %d as its decimals say',
    (value) => {
      for (const digits of [0, 1, 2, 6]) expect(rounded(value, digits)).toBe(Number(value.toFixed(digits)));
    },
  );

  it('is what the decimals say for any number', () => {
    const random = seededRandom(1);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const value = (random() - 0.5) * 10 ** Math.floor(random() * 12);
      const digits = Math.floor(random() * 4);
      expect(rounded(value, digits)).toBe(Number(value.toFixed(digits)));
    }
  });
});
