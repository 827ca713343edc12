import { testRule } from '@/lib/rules/testing/test-rule';

const [POOL, RUNNING] = ['flags.kv.max-total-tokens', 'flags.kv.max-running-requests'];

testRule('retraction-state', [
  { name: 'production-v4', paths: [POOL], says: '1,365 each' },
  { name: '4,095 each', set: { [POOL]: 48 * 4096 - 1 }, paths: [POOL], says: '4,095 each' },
  { name: '4,096 each', set: { [POOL]: 48 * 4096 }, paths: [] },
  { name: 'no limit', set: { [POOL]: null }, paths: [] },
  { name: 'EAGLE runs 48 by default', set: { [RUNNING]: null }, paths: [POOL], says: 'over 48 running' },
  {
    name: 'as many as there is room for',
    set: { [RUNNING]: null, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
  { name: '0.5.12', set: { 'engine.version': '0.5.12' }, paths: [] },
]);
