import { describe, expect, it } from 'vitest';
import { dollarsPerHour, gpuCount } from '@/lib/cost/dollars-per-hour';

describe('dollarsPerHour', () => {
  it.each([
    { containers: 0, dollars: '0.00' },
    { containers: 1, dollars: '50.00' },
    { containers: 2, dollars: '100.00' },
    { containers: 3, dollars: '150.00' },
  ])('$containers containers of 8 x B200 cost $$dollars an hour', ({ containers, dollars }) => {
    const perHour = dollarsPerHour({ containers, gpusPerContainer: 8, gpuHourDollars: 6.2496 });
    expect(perHour.toFixed(2)).toBe(dollars);
  });
});

describe('gpuCount', () => {
  it.each([
    ['B200:8', 8],
    ['B200', 1],
    ['H100:0', 1],
    ['B200:many', 1],
  ])('%s has %i', (gpu, count) => {
    expect(gpuCount(gpu)).toBe(count);
  });
});
