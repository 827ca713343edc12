import { testRule } from '@/lib/rules/testing/test-rule';

const GPU = 'compute.gpu';

testRule('gpu-unknown', [
  { name: 'B200:8', paths: [] },
  { name: 'in lower case', set: { [GPU]: 'b200:8' }, paths: [] },
  { name: 'or better', set: { [GPU]: 'B200+:8' }, paths: [] },
  { name: 'B300', set: { [GPU]: 'B300:8' }, paths: [GPU], says: 'no B300', fixes: { [GPU]: 'B200:8' } },
  { name: 'a suffix it does not take', set: { [GPU]: 'H200+:8' }, paths: [GPU], fixes: { [GPU]: 'H200:8' } },
  { name: 'A100-80GB', set: { [GPU]: 'A100-80GB:8' }, paths: [] },
  { name: 'nothing like it', set: { [GPU]: 'Radeon' }, paths: [GPU] },
]);
