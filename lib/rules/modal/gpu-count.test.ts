import { testRule } from '@/lib/rules/testing/test-rule';

const GPU = 'compute.gpu';
const FOUR = { 'flags.model.tp': 4 };

testRule('gpu-count', [
  { name: '8 x B200', paths: [] },
  { name: '4 x A10', set: { ...FOUR, [GPU]: 'A10:4' }, paths: [] },
  { name: '5 x A10', set: { ...FOUR, [GPU]: 'A10:5' }, paths: [GPU], fixes: { [GPU]: 'A10:4' } },
  { name: '5 x L4', set: { ...FOUR, [GPU]: 'L4:5' }, paths: [] },
]);
