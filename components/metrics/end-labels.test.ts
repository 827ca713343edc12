import { describe, expect, it } from 'vitest';
import { endLabels } from './end-labels';

const series = [
  { key: 'a', label: 'a', values: [] },
  { key: 'b', label: 'b', values: [] },
];

describe('endLabels', () => {
  it('stand where each line ends', () => {
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
    { a: 0, b: 13, shiftPx: 0 },
    { a: 1, b: 13, shiftPx: 1 },
    { a: 5, b: 5, shiftPx: 13 },
  ])('keep 13 px apart: $a and $b', ({ a, b, shiftPx }) => {
    const shifts = endLabels([{ atMs: 1, a, b }], series, 1).map((label) => label.shiftPx);
    expect(Math.max(...shifts)).toBe(shiftPx);
  });

  it('leave out a line without values', () => {
    expect(endLabels([{ atMs: 1, a: null, b: 1 }], series, 1)).toHaveLength(1);
  });
});
