import { testRule } from '@/lib/rules/testing/test-rule';

const PREFILL = 'flags.kv.max-prefill-tokens';
const TOTAL = 'flags.kv.max-total-tokens';

testRule('prefill-above-pool', [
  { name: 'production-v4', paths: [] },
  { name: 'equal', set: { [PREFILL]: 65_536 }, paths: [] },
  { name: 'one more', set: { [PREFILL]: 65_537 }, paths: [PREFILL], says: '65,537 tokens never fits' },
  { name: 'no limit of prefill', set: { [PREFILL]: null }, paths: [] },
  { name: 'no limit of the pool', set: { [PREFILL]: 1e6, [TOTAL]: null }, paths: [] },
]);
