import { COMPILED, testRule } from '@/lib/rules/testing/test-rule';

const [HUB, KEY] = ['secrets.huggingface-secret', 'secrets.glm51-api-key'];
const having = (...workspaceSecrets: string[]) => ({ ...COMPILED, workspaceSecrets });

testRule('secret-missing', [
  { name: 'not read yet', context: { ...COMPILED, workspaceSecrets: 'unknown' }, paths: [] },
  { name: 'not asked', paths: [] },
  { name: 'both there', context: having('glm51-api-key', 'huggingface-secret', 'other'), paths: [] },
  {
    name: 'one missing',
    context: having('huggingface-secret'),
    paths: [KEY],
    says: 'modal secret create glm51-api-key API_KEY=…',
  },
  { name: 'an empty workspace', context: having(), paths: [HUB, KEY] },
]);
