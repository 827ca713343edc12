import { testRule } from '@/lib/rules/testing/test-rule';

const PARSER = 'flags.parsers.tool-call-parser';

testRule('glm47-tool-calls', [
  { name: 'production-v4', paths: [PARSER], says: 'Cursor' },
  { name: 'no parser', set: { [PARSER]: null }, paths: [] },
  { name: 'another model', set: { 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' }, paths: [] },
]);
