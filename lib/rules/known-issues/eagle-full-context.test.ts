import { testRule } from '@/lib/rules/testing/test-rule';

const TOTAL = 'flags.kv.max-total-tokens';
const OLD = { 'engine.version': '0.5.9' };

testRule('eagle-full-context', [
  { name: 'a small pool', set: OLD, paths: [] },
  { name: 'no limit', set: { ...OLD, [TOTAL]: null }, paths: [TOTAL], says: '202,752 tokens' },
  { name: 'at the limit', set: { ...OLD, [TOTAL]: 202_752 }, paths: [TOTAL] },
  { name: 'below it', set: { ...OLD, [TOTAL]: 202_751 }, paths: [] },
  { name: 'no limit, 0.5.10', set: { [TOTAL]: null }, paths: [] },
  {
    name: 'no EAGLE',
    set: { ...OLD, [TOTAL]: null, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
  {
    name: 'another model',
    set: { ...OLD, [TOTAL]: null, 'constants.MODEL_REPO': 'meta/Llama-4' },
    paths: [],
  },
]);
