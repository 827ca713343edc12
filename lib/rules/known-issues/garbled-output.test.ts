import { testRule } from '@/lib/rules/testing/test-rule';

const VERSION = 'engine.version';

testRule('garbled-output', [
  { name: '0.5.10', paths: [VERSION], says: '0.5.11' },
  { name: '0.5.10.post1', set: { [VERSION]: '0.5.10.post1' }, paths: [VERSION] },
  { name: '0.5.11', set: { [VERSION]: '0.5.11' }, paths: [] },
  { name: 'another model', set: { 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' }, paths: [] },
]);
