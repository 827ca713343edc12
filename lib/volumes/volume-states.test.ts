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
    {
      name: 'never looked',
      target: { ...observed, volumesObservedAt: null },
      state: 'not known',
      says: 'not looked at',
    },
    { name: 'nothing there', target: observed, state: 'missing', says: 'not downloaded' },
    {
      name: 'no volume',
      target: { ...observed, weights: { problem: 'no volume' } },
      state: 'missing',
      says: 'no volume glm51-model-weights',
    },
    {
      name: 'a torn receipt',
      target: { ...observed, weights: { problem: 'torn receipt' } },
      state: 'missing',
      says: 'cannot be read',
    },
    {
      name: 'another file',
      target: { ...observed, weights: { x: 1 } },
      state: 'missing',
      says: 'cannot be read',
    },
    { name: 'there', target: { ...observed, weights }, state: 'ready', says: '' },
    {
      name: 'of another model',
      target: { ...observed, weights: { ...weights, repo: 'x/y' } },
      state: 'not for r3',
      says: 'holds x/y, and r3 serves zai-org/GLM-5.1-FP8',
    },
  ])('$name: $state', ({ target, state, says }) => {
    const found = weightsState(target, wanted);
    expect(found.state).toBe(state);
    expect(found.explanation).toContain(says);
    expect(found.isGood).toBe(state === 'not known' ? null : state === 'ready');
  });
});

describe('kernelState', () => {
  it.each([
    {
      name: 'never looked',
      target: { ...observed, volumesObservedAt: null },
      wanted,
      state: 'not known',
      says: '',
    },
    { name: 'nothing there', target: observed, wanted, state: 'missing', says: 'not compiled' },
    {
      name: 'a torn receipt',
      target: { ...observed, kernels: [] },
      wanted,
      state: 'missing',
      says: 'cannot be read',
    },
    { name: 'matching', target: { ...observed, kernels }, wanted, state: 'matches r3', says: '' },
    {
      name: 'of another image',
      target: { ...observed, kernels },
      wanted: otherImage,
      state: 'not for r3',
      says: `image lmsysorg/sglang:v0.5.11, cache has ${kernels.fingerprint.image}: recompile`,
    },
    { name: 'without a revision', target: { ...observed, kernels }, wanted: null, state: 'ready', says: '' },
  ])('$name: $state', ({ target, wanted, state, says }) => {
    const found = kernelState(target, wanted);
    expect(found.state).toBe(state);
    expect(found.explanation).toContain(says);
  });
});
