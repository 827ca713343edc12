import { testRule } from '@/lib/rules/testing/test-rule';

const OVERLAP = 'extra.enable-two-batch-overlap';

testRule('two-batch-overlap', [
  { name: 'off', paths: [] },
  { name: 'nothing to overlap', set: { [OVERLAP]: true }, paths: [OVERLAP] },
  { name: 'none, in words', set: { [OVERLAP]: true, 'extra.moe-a2a-backend': 'none' }, paths: [OVERLAP] },
  { name: 'deepep', set: { [OVERLAP]: true, 'extra.moe-a2a-backend': 'deepep' }, paths: [] },
]);
