import { COMPILED, testRule } from '@/lib/rules/testing/test-rule';

const MIN = 'compute.min_containers';
const ONE = { [MIN]: 1 };

testRule('min-containers-early', [
  { name: '0 without weights', context: { ...COMPILED, weights: 'missing' }, paths: [] },
  {
    name: '1 without weights',
    set: ONE,
    context: { ...COMPILED, weights: 'missing' },
    paths: [MIN],
    says: 'download',
  },
  { name: '1 with weights', set: ONE, context: { ...COMPILED, weights: 'present' }, paths: [] },
  {
    name: '1 without kernels',
    set: ONE,
    context: { kernelFingerprint: null, weights: 'present' },
    paths: [MIN],
    says: 'compile',
  },
  { name: 'nothing known', set: ONE, context: { kernelFingerprint: 'unknown' }, paths: [] },
]);
