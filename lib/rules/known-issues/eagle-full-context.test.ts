import { testRule } from '@/lib/rules/testing/test-rule';

const TOTAL = 'flags.kv.max-total-tokens';
const CONTEXT = 'extra.context-length';
const OLD = { 'engine.version': '0.5.9' };

testRule('eagle-full-context', [
  { name: 'a small pool', set: OLD, paths: [] },
  { name: 'no limit', set: { ...OLD, [TOTAL]: null }, paths: [TOTAL], says: '202,752 tokens' },
  { name: 'a draft below the limit', set: { ...OLD, [TOTAL]: 202_749 }, paths: [TOTAL] },
  { name: 'room for the draft', set: { ...OLD, [TOTAL]: 202_748 }, paths: [] },
  { name: 'a shorter context', set: { ...OLD, [TOTAL]: null, [CONTEXT]: 202_748 }, paths: [] },
  {
    name: 'a context that is too long',
    set: { ...OLD, [TOTAL]: null, [CONTEXT]: 202_752 },
    paths: [CONTEXT],
  },
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
