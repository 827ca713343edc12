import { testRule } from '@/lib/rules/testing/test-rule';

const GEMM = 'extra.fp8-gemm-backend';
const B300 = { 'compute.gpu': 'B300:8', 'engine.version': '0.5.12' };

testRule('deepgemm-b300', [
  { name: 'B300', set: B300, paths: [GEMM] },
  { name: 'B200', set: { ...B300, 'compute.gpu': 'B200:8' }, paths: [] },
  { name: 'B200 or better', set: { ...B300, 'compute.gpu': 'B200+:8' }, paths: [GEMM], says: 'may be one' },
  { name: '0.5.11', set: { ...B300, 'engine.version': '0.5.11' }, paths: [] },
  { name: '0.5.13', set: { ...B300, 'engine.version': '0.5.13' }, paths: [] },
  { name: 'cutlass', set: { ...B300, [GEMM]: 'cutlass' }, paths: [] },
  { name: 'deep_gemm', set: { ...B300, [GEMM]: 'deep_gemm' }, paths: [GEMM] },
]);
