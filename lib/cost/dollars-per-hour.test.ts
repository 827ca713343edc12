import { describe, expect, it } from 'vitest';
import { dollarsPerHour } from './dollars-per-hour';
import { LIST_PRICES } from './gpu-prices';

describe('dollarsPerHour', () => {
  it.each([
    { gpu: 'B200:8', containers: 0, dollars: 0 },
    { gpu: 'B200:8', containers: 1, dollars: 50 },
    { gpu: 'B200:8', containers: 2, dollars: 100 },
    { gpu: 'B200:8', containers: 3, dollars: 150 },
    { gpu: 'B200+:8', containers: 1, dollars: 50 },
    { gpu: 'H200:8', containers: 1, dollars: 36.32 },
    { gpu: 'T4', containers: 1, dollars: 0.59 },
    { gpu: 'TPU:8', containers: 1, dollars: null },
  ])('$containers x $gpu cost $dollars dollars an hour', ({ gpu, containers, dollars }) => {
    expect(dollarsPerHour(gpu, containers)).toBe(dollars);
  });

  it('takes other prices', () => {
    expect(dollarsPerHour('B200:8', 1, { ...LIST_PRICES, B200: 5 })).toBe(40);
  });
});

it('the list says what Modal bills for one B200', () => {
  expect(LIST_PRICES.B200).toBe(6.2496);
});
