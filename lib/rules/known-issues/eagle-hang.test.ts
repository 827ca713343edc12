import { testRule } from '@/lib/rules/testing/test-rule';

const EAGLE = 'flags.speculative.speculative-algorithm';

testRule('eagle-hang', [
  { name: 'production-v4', paths: [EAGLE] },
  { name: '0.5.11', set: { 'engine.version': '0.5.11' }, paths: [EAGLE] },
  { name: '0.5.12', set: { 'engine.version': '0.5.12' }, paths: [] },
  { name: 'no EAGLE', set: { [EAGLE]: null }, paths: [] },
  { name: 'another model', set: { 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' }, paths: [] },
]);
