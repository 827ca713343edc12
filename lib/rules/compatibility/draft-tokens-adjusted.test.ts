import { testRule } from '@/lib/rules/testing/test-rule';

const STEPS = 'flags.speculative.speculative-num-steps';
const TOPK = 'flags.speculative.speculative-eagle-topk';
const TOKENS = 'flags.speculative.speculative-num-draft-tokens';

testRule('draft-tokens-adjusted', [
  { name: '3 steps, 4 tokens', paths: [] },
  { name: '3 steps, 5 tokens', set: { [TOKENS]: 5 }, paths: [TOKENS], says: '3 + 1 = 4 draft tokens, not 5' },
  { name: '3 steps, 3 tokens', set: { [TOKENS]: 3 }, paths: [TOKENS] },
  { name: '5 steps, 6 tokens', set: { [STEPS]: 5, [TOKENS]: 6 }, paths: [] },
  { name: '5 steps, 4 tokens', set: { [STEPS]: 5 }, paths: [TOKENS] },
  { name: 'steps omitted', set: { [STEPS]: null }, paths: [] },
  { name: 'a tree of drafts', set: { [TOPK]: 2, [TOKENS]: 8 }, paths: [] },
]);
