import { expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { productionPreset } from '@/lib/flags/production';
import { missingParts } from './missing-parts';

const revision = { number: 1, config: productionPreset() };
const whole = {
  secretNames: ['glm51-api-key', 'huggingface-secret', 'another'],
  weights: { repo: 'zai-org/GLM-5.1-FP8', bytes: 1, finishedAt: '2026-11-20T10:00:00Z' },
  kernels: {
    fingerprint: fingerprintOf(revision.config),
    kernels: 1,
    bytes: 1,
    compiledAt: '2026-11-20T10:00:00Z',
  },
  volumesObservedAt: new Date(0),
};

it.each([
  ['nothing is missing', whole, []],
  ['a secret', { ...whole, secretNames: ['huggingface-secret'] }, ['the secret glm51-api-key']],
  [
    'weights and kernels',
    { ...whole, weights: null, kernels: { problem: 'no volume' } },
    ['weights', 'kernels'],
  ],
  ['secrets were not read', { ...whole, secretNames: null }, []],
  ['nobody has looked', { ...whole, weights: null, volumesObservedAt: null }, []],
])('%s', (_, target, missing) => {
  expect(missingParts(target, revision)).toEqual(missing);
});
