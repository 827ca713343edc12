import { testRule } from '@/lib/rules/testing/test-rule';

const RUNNING = 'flags.kv.max-running-requests';

testRule('running-requests-high', [
  { name: '48', paths: [] },
  { name: '49', set: { [RUNNING]: 49 }, paths: [RUNNING], says: 'Past 48' },
  { name: 'omitted', set: { [RUNNING]: null }, paths: [] },
  { name: 'no EAGLE', set: { [RUNNING]: 64, 'flags.speculative.speculative-algorithm': null }, paths: [] },
]);
