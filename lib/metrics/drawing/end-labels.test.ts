import { describe, expect, it } from 'vitest';
import { endLabels } from './end-labels';

const lines = (values: Record<string, (number | null)[]>) =>
  Object.entries(values).map(([key, each]) => ({ key, label: key, values: each }));

describe('endLabels', () => {
  it('stand where each living line ends', () => {
    expect(endLabels(lines({ a: [10, null], b: [50, 60] }), 1)).toMatchObject([
      { key: 'a', step: 0, value: 10, shiftPx: 0 },
      { key: 'b', step: 1, value: 60, shiftPx: 0 },
    ]);
  });

  it.each([
    { after: 3, labels: ['a', 'b'] },
    { after: 4, labels: ['b'] },
  ])('leave out a line that ended more than 3 steps before another: $after', ({ after, labels }) => {
    const b = Array.from({ length: after + 1 }, () => 1);
    expect(endLabels(lines({ a: [1], b }), 1).map(({ key }) => key)).toEqual(labels);
  });

  it.each([
    { a: 100, b: 113, shifts: [0, 0] },
    { a: 101, b: 113, shifts: [1, 0] },
    { a: 100, b: 100, shifts: [13, 0] },
    { name: 'clear of the axis', a: 0, b: 0, shifts: [0, -13] },
    { name: 'clear of the axis', a: 0, b: 5, shifts: [0, -8] },
  ])('keep 13 px apart: $a and $b', ({ a, b, shifts }) => {
    const labels = endLabels(lines({ a: [a], b: [b] }), 1);
    const byName = new Map(labels.map((label) => [label.key, label.shiftPx]));
    const upperFirst = a < b ? ['a', 'b'] : ['b', 'a'];
    expect(upperFirst.map((key) => byName.get(key))).toEqual(shifts);
  });

  it('leave out a line without values', () => {
    expect(endLabels(lines({ a: [null], b: [1] }), 1)).toHaveLength(1);
  });
});
