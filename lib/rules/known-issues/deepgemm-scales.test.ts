import { testRule } from '@/lib/rules/testing/test-rule';

const GEMM = 'extra.fp8-gemm-backend';
const NEW = { 'engine.version': '0.5.15' };

testRule('deepgemm-scales', [
  { name: '0.5.13.post1', set: { 'engine.version': '0.5.13.post1' }, paths: [] },
  { name: '0.5.14', set: { 'engine.version': '0.5.14' }, paths: [GEMM] },
  { name: '0.5.15', set: NEW, paths: [GEMM] },
  { name: '0.5.16', set: { 'engine.version': '0.5.16' }, paths: [] },
  { name: 'cutlass', set: { ...NEW, [GEMM]: 'cutlass' }, paths: [] },
  {
    name: 'the longer name',
    set: { ...NEW, 'extra.fp8-gemm-runner-backend': 'deep_gemm' },
    paths: ['extra.fp8-gemm-runner-backend'],
  },
  { name: 'another GPU', set: { ...NEW, 'compute.gpu': 'H200:8' }, paths: [] },
]);
