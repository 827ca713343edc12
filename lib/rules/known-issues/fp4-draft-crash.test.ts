import { testRule } from '@/lib/rules/testing/test-rule';

const RUNNER = 'extra.speculative-moe-runner-backend';
const FP4 = { 'constants.MODEL_REPO': 'nvidia/GLM-5.1-NVFP4' };

testRule('fp4-draft-crash', [
  { name: 'FP8', paths: [] },
  { name: 'an FP4 checkpoint', set: FP4, paths: [RUNNER], says: 'triton does not' },
  { name: 'FP4 by flag', set: { 'extra.quantization': 'modelopt_fp4' }, paths: [RUNNER] },
  { name: 'on triton', set: { ...FP4, [RUNNER]: 'triton' }, paths: [] },
  { name: 'on cutlass', set: { ...FP4, [RUNNER]: 'cutlass' }, paths: [RUNNER] },
  { name: 'no EAGLE', set: { ...FP4, 'flags.speculative.speculative-algorithm': null }, paths: [] },
  { name: 'another GPU', set: { ...FP4, 'compute.gpu': 'H200:8' }, paths: [] },
]);
