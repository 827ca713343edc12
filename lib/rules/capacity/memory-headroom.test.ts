import { testRule } from '@/lib/rules/testing/test-rule';

const FRACTION = 'flags.kv.mem-fraction-static';

testRule('memory-headroom', [
  { name: '0.88', paths: [] },
  { name: '0.94', set: { [FRACTION]: 0.94 }, paths: [] },
  { name: '0.945', set: { [FRACTION]: 0.945 }, paths: [FRACTION], says: '9.9 GB stay free' },
  { name: 'left to the engine', set: { [FRACTION]: null }, paths: [] },
  { name: 'another GPU', set: { [FRACTION]: 0.99, 'compute.gpu': 'H200:8' }, paths: [] },
]);
