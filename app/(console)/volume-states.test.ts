import { describe, expect, it } from 'vitest';

import { fingerprintOf } from '@/lib/flags/fingerprint';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { kernelState, weightsState } from './volume-states';

const wanted = { number: 3, config: productionPreset() };
const observed = { weights: null, kernels: null, volumesObservedAt: new Date(0) };
const weights = { repo: 'zai-org/GLM-5.1-FP8', bytes: 704e9, finishedAt: '2026-11-20T10:00:00Z' };
const kernels = {
  fingerprint: fingerprintOf(productionPreset()),
  kernels: 2140,
  bytes: 14e8,
  compiledAt: '2026-11-20T11:00:00Z',
};
const otherImage = { ...wanted, config: productionWith({ 'engine.image': 'lmsysorg/sglang:v0.5.11' }) };

describe('weightsState', () => {
  it.each([
    { name: 'never looked', target: { ...observed, volumesObservedAt: null }, state: 'not known' },
    { name: 'nothing there', target: observed, state: 'missing' },
    { name: 'another file', target: { ...observed, weights: { x: 1 } }, state: 'missing' },
    { name: 'there', target: { ...observed, weights }, state: 'ready' },
    {
      name: 'of another model',
      target: { ...observed, weights: { ...weights, repo: 'x/y' } },
      state: 'not for r3',
    },
  ])('$name: $state', ({ target, state }) => {
    expect(weightsState(target, wanted).state).toBe(state);
  });
});

describe('kernelState', () => {
  it.each([
    { name: 'never looked', target: { ...observed, volumesObservedAt: null }, wanted, state: 'not known' },
    { name: 'nothing there', target: observed, wanted, state: 'missing' },
    { name: 'matching', target: { ...observed, kernels }, wanted, state: 'matches r3' },
    {
      name: 'of another image',
      target: { ...observed, kernels },
      wanted: otherImage,
      state: 'other image than r3',
    },
    { name: 'without a revision', target: { ...observed, kernels }, wanted: null, state: 'ready' },
  ])('$name: $state', ({ target, wanted, state }) => {
    expect(kernelState(target, wanted).state).toBe(state);
  });
});
