import { testRule } from '@/lib/rules/testing/test-rule';

const EAGLE = 'flags.speculative.speculative-algorithm';
const AIR = { 'constants.MODEL_REPO': 'zai-org/GLM-4.5-Air-FP8', 'engine.version': '0.5.11' };

testRule('accept-length-one', [
  { name: '0.5.10', set: { ...AIR, 'engine.version': '0.5.10' }, paths: [] },
  { name: '0.5.10.post1', set: { ...AIR, 'engine.version': '0.5.10.post1' }, paths: [EAGLE] },
  { name: '0.5.12', set: { ...AIR, 'engine.version': '0.5.12' }, paths: [EAGLE] },
  { name: '0.5.13', set: { ...AIR, 'engine.version': '0.5.13' }, paths: [] },
  { name: 'another model', set: { ...AIR, 'constants.MODEL_REPO': 'zai-org/GLM-5.1-FP8' }, paths: [] },
  { name: 'no EAGLE', set: { ...AIR, [EAGLE]: null }, paths: [] },
]);
