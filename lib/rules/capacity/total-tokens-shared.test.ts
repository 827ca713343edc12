import { testRule } from '@/lib/rules/testing/test-rule';

const TOTAL = 'flags.kv.max-total-tokens';
const RUNNING = 'flags.kv.max-running-requests';

testRule('total-tokens-shared', [
  { name: 'production-v4', paths: [TOTAL], says: '65,536 tokens over 48 running requests leave 1,365 each' },
  { name: 'no limit of requests', set: { [RUNNING]: null }, paths: [TOTAL], says: 'whole KV pool' },
  { name: 'omitted', set: { [TOTAL]: null }, paths: [] },
]);
