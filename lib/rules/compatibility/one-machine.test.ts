import { testRule } from '@/lib/rules/testing/test-rule';

const NODES = 'extra.nnodes';

testRule('one-machine', [
  { name: 'left out', paths: [] },
  { name: '1', set: { [NODES]: 1 }, paths: [] },
  { name: '2', set: { [NODES]: 2 }, paths: [NODES], says: '2 machines' },
]);
