import { testRule } from '@/lib/rules/testing/test-rule';

const ALGORITHM = 'flags.speculative.speculative-algorithm';
const STEPS = 'flags.speculative.speculative-num-steps';
const TOPK = 'flags.speculative.speculative-eagle-topk';
const TOKENS = 'flags.speculative.speculative-num-draft-tokens';

testRule('eagle-flags-missing', [
  { name: 'all three', paths: [] },
  { name: 'none', set: { [STEPS]: null, [TOPK]: null, [TOKENS]: null }, paths: [] },
  { name: 'no steps', set: { [STEPS]: null }, paths: [STEPS], says: 'set all three' },
  { name: 'no steps, one token', set: { [STEPS]: null, [TOKENS]: 1 }, paths: [STEPS] },
  { name: 'no top-k', set: { [TOPK]: null }, paths: [TOPK] },
  { name: 'no draft tokens', set: { [TOKENS]: null }, paths: [TOKENS] },
  { name: 'steps only', set: { [TOPK]: null, [TOKENS]: null }, paths: [TOPK] },
  { name: 'top-k only', set: { [STEPS]: null, [TOKENS]: null }, paths: [STEPS] },
  { name: 'no speculation', set: { [ALGORITHM]: null, [STEPS]: null }, paths: [] },
  { name: 'NGRAM', set: { [ALGORITHM]: 'NGRAM', [STEPS]: null }, paths: [] },
]);
