import { testRule } from '@/lib/rules/testing/test-rule';

const NAME = 'flags.model.served-model-name';

testRule('served-name-colon', [
  { name: 'glm-5.1', paths: [] },
  { name: 'omitted', set: { [NAME]: null }, paths: [] },
  { name: 'a slash', set: { [NAME]: 'zai-org/glm-5.1' }, paths: [] },
  { name: 'a colon', set: { [NAME]: 'glm-5.1:fp8' }, paths: [NAME], says: '“glm-5.1:fp8”' },
  { name: 'colons alone', set: { [NAME]: '::' }, paths: [NAME] },
]);
