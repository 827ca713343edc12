import { testRule } from '@/lib/rules/testing/test-rule';

const OLD = 'extra.cuda-graph-max-bs';
const NEW = 'extra.cuda-graph-max-bs-decode';

testRule('graph-batch-low', [
  { name: 'left out', paths: [] },
  { name: '47', set: { [OLD]: 47 }, paths: [OLD], says: 'up to 48' },
  { name: '48', set: { [OLD]: 48 }, paths: [] },
  { name: 'under its later name', set: { [NEW]: 32 }, paths: [NEW] },
]);
