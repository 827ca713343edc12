import { describe, expect, it } from 'vitest';
import { gpuCount, gpuModel } from './gpu';

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

describe('gpuModel', () => {
  it.each([
    ['B200:8', 'B200'],
    ['b200', 'B200'],
    ['B200+:8', 'B200'],
    ['H100!', 'H100'],
    ['A100-80GB:2', 'A100-80GB'],
  ])('%s is %s', (gpu, model) => {
    expect(gpuModel(gpu)).toBe(model);
  });
});
