import { testRule } from '@/lib/rules/testing/test-rule';

const REASONING = 'flags.parsers.reasoning-parser';
const TOOLS = 'flags.parsers.tool-call-parser';

testRule('parser-not-glm', [
  { name: 'glm45 and glm47', paths: [] },
  { name: 'another reasoning parser', set: { [REASONING]: 'qwen3' }, paths: [REASONING], says: 'glm45' },
  { name: 'an older tool parser', set: { [TOOLS]: 'glm45' }, paths: [TOOLS], says: 'glm47' },
  { name: 'none', set: { [REASONING]: null, [TOOLS]: null }, paths: [REASONING, TOOLS] },
  { name: 'another model', set: { [TOOLS]: 'llama3', 'constants.MODEL_REPO': 'meta/Llama-4' }, paths: [] },
]);
