import { testRule } from '@/lib/rules/testing/test-rule';

const TOTAL = 'flags.kv.max-total-tokens';
const KV = 'flags.kv.kv-cache-dtype';
const SAYS = '0.88 × 180 − 94 GB of weights = 64.4 GB';

// 64.4 GB / 55,224 B (FP8) = 1,166,159 tokens, / 100,152 B (BF16) = 643,022; both down to pages of 64.
testRule('kv-pool-too-large', [
  { name: '65,536', paths: [] },
  { name: 'FP8, the last that fits', set: { [TOTAL]: 1_166_144 }, paths: [] },
  { name: 'FP8, one more', set: { [TOTAL]: 1_166_145 }, paths: [TOTAL], says: SAYS },
  { name: 'BF16, the last that fits', set: { [TOTAL]: 643_008, [KV]: 'bfloat16' }, paths: [] },
  {
    name: 'BF16, one more',
    set: { [TOTAL]: 643_009, [KV]: 'bfloat16' },
    paths: [TOTAL],
    says: '100 kB a token',
  },
  { name: 'omitted', set: { [TOTAL]: null }, paths: [] },
  {
    name: 'weights do not fit at all',
    set: { [TOTAL]: 9e6, 'flags.kv.mem-fraction-static': 0.5 },
    paths: [],
  },
  { name: 'another GPU', set: { [TOTAL]: 9e6, 'compute.gpu': 'B300:8' }, paths: [] },
]);
