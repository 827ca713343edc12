import { describe, expect, it } from 'vitest';
import { areaPath, linePath } from './paths';

const y = (value: number) => 10 - value;

describe('a line', () => {
  it.each([
    { name: 'passes through the middle of its steps', values: [1, 2], d: 'M0.5 9L1.5 8' },
    { name: 'has gaps where nothing was heard', values: [1, 2, null, 3, 4], d: 'M0.5 9L1.5 8M3.5 7L4.5 6' },
    { name: 'shows a value alone as a dash', values: [null, 3, null], d: 'M1 7L2 7' },
    { name: 'is nothing without values', values: [null, null], d: '' },
  ])('$name', ({ values, d }) => {
    expect(linePath(values, y)).toBe(d);
  });

  it('leaves out what lies on a level line between two others', () => {
    expect(linePath([1, 1, 1, 1, 2], y)).toBe('M0.5 9L3.5 9L4.5 8');
    expect(linePath([1, 1, 1, 2, 2], y, true)).toBe('M0 9L3 9L3 8L5 8');
  });

  it('goes by steps', () => {
    expect(linePath([1, 2], y, true)).toBe('M0 9L1 9L1 8L2 8');
  });
});

describe('an area', () => {
  it('goes along its upper edge and back along the lower one', () => {
    expect(areaPath([0, 1], [2, 3], y)).toBe('M0.5 8L1.5 7L1.5 9L0.5 10Z');
  });

  it('is where both edges are known', () => {
    expect(areaPath([0, null], [2, 3], y)).toBe('M0 8L1 8L1 10L0 10Z');
  });
});
