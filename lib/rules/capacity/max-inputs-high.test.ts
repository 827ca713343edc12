import { testRule } from '@/lib/rules/testing/test-rule';

const INPUTS = 'compute.max_inputs';
const RUNNING = 'flags.kv.max-running-requests';

testRule('max-inputs-high', [
  { name: 'production-v4', paths: [] },
  { name: 'as many', set: { [INPUTS]: 48 }, paths: [] },
  { name: 'one more', set: { [INPUTS]: 49 }, paths: [INPUTS], says: '1 wait: it runs 48' },
  { name: 'EAGLE’s own limit', set: { [INPUTS]: 49, [RUNNING]: null }, paths: [INPUTS] },
  {
    name: 'no limit known',
    set: { [INPUTS]: 49, [RUNNING]: null, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
]);
