import { testRule } from '@/lib/rules/testing/test-rule';

const TOPK = 'flags.speculative.speculative-eagle-topk';

testRule('eagle-topk', [
  { name: '1', paths: [] },
  { name: '2', set: { [TOPK]: 2 }, paths: [TOPK], says: '--speculative-eagle-topk 2' },
  {
    name: '4 with 16 draft tokens',
    set: { [TOPK]: 4, 'flags.speculative.speculative-num-draft-tokens': 16 },
    paths: [TOPK],
  },
  { name: 'omitted', set: { [TOPK]: null }, paths: [] },
  { name: 'no speculation', set: { [TOPK]: 2, 'flags.speculative.speculative-algorithm': null }, paths: [] },
  { name: 'another model', set: { [TOPK]: 2, 'constants.MODEL_REPO': 'meta/Llama-4' }, paths: [] },
]);
