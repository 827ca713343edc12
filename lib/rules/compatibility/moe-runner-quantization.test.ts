import { testRule } from '@/lib/rules/testing/test-rule';

const QUANT = 'extra.quantization';
const RUNNER = 'flags.backends.moe-runner-backend';
const EP = 'flags.model.ep';

testRule('moe-runner-quantization', [
  { name: 'left to the checkpoint', paths: [] },
  { name: 'fp8', set: { [QUANT]: 'fp8' }, paths: [] },
  { name: 'awq', set: { [QUANT]: 'awq' }, paths: [QUANT], says: 'not awq' },
  { name: 'awq on triton', set: { [QUANT]: 'awq', [RUNNER]: 'triton' }, paths: [] },
  { name: 'routed fp8', set: { [QUANT]: 'fp8', [RUNNER]: 'flashinfer_trtllm_routed' }, paths: [] },
  {
    name: 'routed fp4',
    set: { [QUANT]: 'modelopt_fp4', [RUNNER]: 'flashinfer_trtllm_routed' },
    paths: [QUANT],
  },
  {
    name: 'flashinfer_cutlass with fp8',
    set: { [QUANT]: 'fp8', [RUNNER]: 'flashinfer_cutlass' },
    paths: [QUANT],
  },
  { name: 'flashinfer_cutlass, 2 groups', set: { [RUNNER]: 'flashinfer_cutlass', [EP]: 2 }, paths: [RUNNER] },
  { name: 'flashinfer_cutlass, 8 groups', set: { [RUNNER]: 'flashinfer_cutlass', [EP]: 8 }, paths: [] },
  { name: 'cutlass fp8, 1 group', set: { [QUANT]: 'fp8', [RUNNER]: 'cutlass' }, paths: [] },
  { name: 'cutlass fp8, 8 groups', set: { [QUANT]: 'fp8', [RUNNER]: 'cutlass', [EP]: 8 }, paths: [RUNNER] },
]);
