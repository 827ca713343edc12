import { testRule } from '@/lib/rules/testing/test-rule';

const GPU = 'compute.gpu';
const TYPE = 'constants.GPU_TYPE';

testRule('gpu-spelling', [
  { name: 'B200', paths: [] },
  { name: 'b200', set: { [GPU]: 'b200:8' }, paths: [GPU], fixes: { [GPU]: 'B200:8' } },
  { name: 'of the compile job', set: { [TYPE]: 'b200' }, paths: [TYPE] },
]);
