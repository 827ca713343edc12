import { describe, expect, test } from 'vitest';
import { BAR_PX_MAX, barHeight, draggedTo, type Extent, isStuck, movedTo, placeOf } from './scroll-scale';

const SHORT: Extent = { rowsPx: 10_000, viewPx: 500 };
const LONG: Extent = { rowsPx: 20_000_000, viewPx: 500 };

test.each([
  [BAR_PX_MAX - 20, BAR_PX_MAX - 20],
  [BAR_PX_MAX, BAR_PX_MAX],
  [BAR_PX_MAX + 20, BAR_PX_MAX],
])('rows of %i px have a bar of %i px', (rowsPx, barPx) => {
  expect(barHeight({ rowsPx, viewPx: 500 })).toBe(barPx);
});

describe('a short log scrolls as it would without any of this', () => {
  test.each([0, 1, 4_321, 9_500])('%i px', (top) => {
    expect(placeOf(top, SHORT)).toEqual({ barTop: top, rowsTop: top });
    expect(draggedTo(top, SHORT)).toEqual({ barTop: top, rowsTop: top });
    expect(movedTo(top, { barTop: 100, rowsTop: 100 }, SHORT)).toEqual({ barTop: top, rowsTop: top });
    expect(isStuck({ barTop: top, rowsTop: top }, SHORT)).toBe(false);
  });
});

describe('a long log', () => {
  test('is whole under the bar: top and end are where they should be', () => {
    expect(draggedTo(0, LONG).rowsTop).toBe(0);
    expect(draggedTo(BAR_PX_MAX - 500, LONG).rowsTop).toBe(20_000_000 - 500);
    expect(placeOf(20_000_000, LONG)).toEqual({ barTop: BAR_PX_MAX - 500, rowsTop: 20_000_000 - 500 });
  });

  test('a wheel moves rows by its own pixels', () => {
    const from = placeOf(10_000_000, LONG);
    expect(movedTo(from.barTop + 100, from, LONG).rowsTop).toBe(10_000_100);
    expect(movedTo(from.barTop - 100, from, LONG).rowsTop).toBe(9_999_900);
  });

  test('is stuck when the bar ends before the rows', () => {
    expect(isStuck({ barTop: 0, rowsTop: 1_000 }, LONG)).toBe(true);
    expect(isStuck({ barTop: 0, rowsTop: 0 }, LONG)).toBe(false);
    expect(isStuck({ barTop: BAR_PX_MAX - 500, rowsTop: 19_000_000 }, LONG)).toBe(true);
    expect(isStuck(placeOf(20_000_000, LONG), LONG)).toBe(false);
  });
});

test('rows that fit need no bar', () => {
  expect(placeOf(50, { rowsPx: 100, viewPx: 500 })).toEqual({ barTop: 0, rowsTop: 0 });
});
