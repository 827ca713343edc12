import { testRule } from '@/lib/rules/testing/test-rule';

const CHUNK = 'extra.chunked-prefill-size';
const DP = { 'extra.dp-size': 8, 'extra.enable-dp-attention': true };

testRule('chunked-prefill-pages', [
  { name: 'left to the engine', paths: [] },
  { name: 'off', set: { [CHUNK]: -1 }, paths: [] },
  { name: '63', set: { [CHUNK]: 63 }, paths: [CHUNK], fixes: { [CHUNK]: 64 } },
  { name: '64', set: { [CHUNK]: 64 }, paths: [] },
  { name: '65', set: { [CHUNK]: 65 }, paths: [CHUNK] },
  { name: '8192', set: { [CHUNK]: 8192 }, paths: [] },
  { name: '8200', set: { [CHUNK]: 8200 }, paths: [CHUNK], says: '8,200', fixes: { [CHUNK]: 8192 } },
  { name: '256 over 8 ranks', set: { [CHUNK]: 256, ...DP }, paths: [CHUNK], says: '32 each' },
  { name: '512 over 8 ranks', set: { [CHUNK]: 512, ...DP }, paths: [] },
  {
    name: 'another model',
    set: { [CHUNK]: 65, 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' },
    paths: [],
  },
]);
