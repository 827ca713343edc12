import { testRule } from '@/lib/rules/testing/test-rule';

const VERSION = 'engine.version';
const FP4 = { 'constants.MODEL_REPO': 'nvidia/GLM-5.2-NVFP4', [VERSION]: '0.5.15' };

testRule('fp4-graph-capture', [
  { name: '0.5.14', set: { ...FP4, [VERSION]: '0.5.14' }, paths: [] },
  { name: '0.5.15', set: FP4, paths: [VERSION] },
  { name: '0.5.15.post1', set: { ...FP4, [VERSION]: '0.5.15.post1' }, paths: [VERSION] },
  { name: '0.5.16', set: { ...FP4, [VERSION]: '0.5.16' }, paths: [] },
  { name: 'FP8', set: { [VERSION]: '0.5.15' }, paths: [] },
  { name: 'no graphs', set: { ...FP4, 'extra.disable-cuda-graph': true }, paths: [] },
]);
