import { testRule } from '@/lib/rules/testing/test-rule';

const CONTEXT = 'extra.context-length';

testRule('context-above-pool', [
  { name: 'left out', paths: [] },
  { name: 'the pool', set: { [CONTEXT]: 65_536 }, paths: [] },
  { name: 'one more', set: { [CONTEXT]: 65_537 }, paths: [CONTEXT], says: 'ends at 65,535 tokens' },
  { name: 'no limit of the pool', set: { [CONTEXT]: 65_537, 'flags.kv.max-total-tokens': null }, paths: [] },
]);
