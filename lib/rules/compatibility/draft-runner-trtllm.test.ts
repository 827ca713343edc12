import { testRule } from '@/lib/rules/testing/test-rule';

const RUNNER = 'extra.speculative-moe-runner-backend';

testRule('draft-runner-trtllm', [
  { name: 'left out', paths: [] },
  { name: 'trtllm', set: { [RUNNER]: 'flashinfer_trtllm' }, paths: [RUNNER] },
  { name: 'trtllm, routed', set: { [RUNNER]: 'flashinfer_trtllm_routed' }, paths: [RUNNER] },
  { name: 'triton', set: { [RUNNER]: 'triton' }, paths: [] },
  { name: '0.5.11', set: { [RUNNER]: 'flashinfer_trtllm', 'engine.version': '0.5.11' }, paths: [RUNNER] },
  { name: '0.5.12', set: { [RUNNER]: 'flashinfer_trtllm', 'engine.version': '0.5.12' }, paths: [] },
  {
    name: 'no EAGLE',
    set: { [RUNNER]: 'flashinfer_trtllm', 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
]);
