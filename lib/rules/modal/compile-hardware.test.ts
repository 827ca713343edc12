import { testRule } from '@/lib/rules/testing/test-rule';

const GPU = 'compute.gpu';
const TYPE = 'constants.GPU_TYPE';
const COUNT = 'constants.GPU_COUNT';

testRule('compile-hardware', [
  { name: 'production-v4', paths: [] },
  {
    name: 'another type serves',
    set: { [GPU]: 'H200:8' },
    paths: [GPU],
    says: 'on B200:8, the server on H200:8',
  },
  { name: 'another type compiles', set: { [TYPE]: 'H200' }, paths: [GPU] },
  { name: 'another count', set: { [COUNT]: 4 }, paths: [GPU], says: 'B200:4' },
  { name: 'H200 for both', set: { [GPU]: 'H200:8', [TYPE]: 'H200' }, paths: [] },
  { name: 'one GPU written without a count', set: { [GPU]: 'B200', [COUNT]: 1 }, paths: [GPU] },
]);
