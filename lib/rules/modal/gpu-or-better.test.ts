import { testRule } from '@/lib/rules/testing/test-rule';

const GPU = 'compute.gpu';

testRule('gpu-or-better', [
  { name: 'B200:8', paths: [] },
  { name: 'B200+:8', set: { [GPU]: 'B200+:8' }, paths: [GPU], fixes: { [GPU]: 'B200:8' } },
]);
