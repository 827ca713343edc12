import { testRule } from '@/lib/rules/testing/test-rule';

const INPUTS = 'compute.max_inputs';
const RUNNING = 'flags.kv.max-running-requests';

testRule('max-inputs-low', [
  { name: 'production-v4', paths: [INPUTS], says: '20 inputs × 3 containers = 60 requests at once' },
  { name: 'production-v4, the other side', paths: [INPUTS], says: '48 × 3 = 144' },
  { name: '47', set: { [INPUTS]: 47 }, paths: [INPUTS] },
  { name: '48', set: { [INPUTS]: 48 }, paths: [] },
  { name: 'EAGLE’s own limit', set: { [RUNNING]: null }, paths: [INPUTS], says: '48 × 3 = 144' },
  {
    name: 'no limit known',
    set: { [RUNNING]: null, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
]);
