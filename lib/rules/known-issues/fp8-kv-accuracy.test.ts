import { testRule } from '@/lib/rules/testing/test-rule';

const KV = 'flags.kv.kv-cache-dtype';

testRule('fp8-kv-accuracy', [
  { name: 'left out', paths: [] },
  { name: 'bfloat16', set: { [KV]: 'bfloat16' }, paths: [] },
  { name: 'fp8_e4m3', set: { [KV]: 'fp8_e4m3' }, paths: [KV], says: '76.7 instead of 95.3' },
  {
    name: 'fp8_e4m3 without EAGLE',
    set: { [KV]: 'fp8_e4m3', 'flags.speculative.speculative-algorithm': null },
    paths: [KV],
  },
  {
    name: 'another model',
    set: { [KV]: 'fp8_e4m3', 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' },
    paths: [],
  },
]);
