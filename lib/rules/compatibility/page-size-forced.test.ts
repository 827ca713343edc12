import { testRule } from '@/lib/rules/testing/test-rule';

const SIZE = 'extra.page-size';

testRule('page-size-forced', [
  { name: 'left out', paths: [] },
  { name: '64', set: { [SIZE]: 64 }, paths: [] },
  { name: '32', set: { [SIZE]: 32 }, paths: [SIZE], says: '64, not 32' },
  { name: 'another model', set: { [SIZE]: 32, 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' }, paths: [] },
]);
