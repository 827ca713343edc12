import { describe, expect, it } from 'vitest';
import { endLabels } from './end-labels';

const series = [
  { key: 'a', label: 'a', values: [] },
  { key: 'b', label: 'b', values: [] },
];

describe('endLabels', () => {
  it('stand where each living line ends', () => {
    const rows = [
      { atMs: 1, a: 10, b: 50 },
      { atMs: 2, a: null, b: 60 },
    ];
    expect(endLabels(rows, series, 1)).toMatchObject([
      { key: 'a', atMs: 1, value: 10, shiftPx: 0 },
      { key: 'b', atMs: 2, value: 60, shiftPx: 0 },
    ]);
  });

  it.each([
    { after: 3, labels: ['a', 'b'] },
    { after: 4, labels: ['b'] },
  ])('leave out a line that ended more than 3 steps before another: $after', ({ after, labels }) => {
    const rows = Array.from({ length: after + 1 }, (_, index) => ({
      atMs: index,
      a: index === 0 ? 1 : null,
      b: 1,
    }));
    expect(endLabels(rows, series, 1).map(({ key }) => key)).toEqual(labels);
  });

  it.each([
    { a: 100, b: 113, shifts: [0, 0] },
    { a: 101, b: 113, shifts: [1, 0] },
    { a: 100, b: 100, shifts: [13, 0] },
    { name: 'clear of the axis', a: 0, b: 0, shifts: [0, -13] },
    { name: 'clear of the axis', a: 0, b: 5, shifts: [0, -8] },
  ])('keep 13 px apart: $a and $b', ({ a, b, shifts }) => {
    const labels = endLabels([{ atMs: 1, a, b }], series, 1);
    const byName = new Map(labels.map((label) => [label.key, label.shiftPx]));
    const upperFirst = a < b ? ['a', 'b'] : ['b', 'a'];
    expect(upperFirst.map((key) => byName.get(key))).toEqual(shifts);
  });

  it('leave out a line without values', () => {
    expect(endLabels([{ atMs: 1, a: null, b: 1 }], series, 1)).toHaveLength(1);
  });
});
