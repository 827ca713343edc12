import { expect, test } from 'vitest';
import { changedInputs, fingerprintOf } from './fingerprint';
import { productionPreset } from './production';
import { productionWith } from './testing/production-with';

const PRODUCTION = fingerprintOf(productionPreset());

test('production-v4 serves from what it compiles', () => {
  expect(PRODUCTION).toEqual({
    model: 'zai-org/GLM-5.1-FP8',
    tp: 8,
    ep: 1,
    quantization: 'auto',
    chunkedPrefillSize: 'auto',
    gpu: 'B200:8',
    image: 'lmsysorg/sglang:v0.5.10',
  });
  expect(fingerprintOf(productionPreset(), 'compiling')).toEqual(PRODUCTION);
});

test.each([
  ['constants.MODEL_REPO', 'zai-org/GLM-5.2-FP8', ['model']],
  ['flags.model.tp', 4, ['tp']],
  ['flags.model.ep', 8, ['ep']],
  ['flags.model.ep', null, []],
  ['compute.gpu', 'B300:8', ['gpu']],
  ['engine.image', 'lmsysorg/sglang:v0.5.11', ['image']],
  ['constants.GPU_TYPE', 'H200', []],
  ['flags.kv.kv-cache-dtype', 'bf16', []],
  ['flags.speculative.speculative-num-steps', 5, []],
])('%s = %j changes %j', (path, value, changed) => {
  expect(changedInputs(PRODUCTION, fingerprintOf(productionWith({ [path]: value })))).toEqual(changed);
});

test('a compile takes its GPU from the constants', () => {
  const compiled = fingerprintOf(productionWith({ 'constants.GPU_TYPE': 'H200' }), 'compiling');
  expect(changedInputs(PRODUCTION, compiled)).toEqual(['gpu']);
});
