import { testRule } from '@/lib/rules/testing/test-rule';

const DECODE = 'flags.backends.nsa-decode-backend';
const PREFILL = 'flags.backends.nsa-prefill-backend';
const H200 = { 'compute.gpu': 'H200:8' };

testRule('trtllm-needs-blackwell', [
  { name: 'B200', paths: [] },
  { name: 'H200', set: H200, paths: [DECODE, PREFILL] },
  { name: 'H100, exactly', set: { 'compute.gpu': 'H100:8' }, paths: [DECODE, PREFILL] },
  { name: 'left to the engine', set: { ...H200, [DECODE]: null, [PREFILL]: null }, paths: [] },
  { name: 'one of them', set: { ...H200, [DECODE]: 'fa3' }, paths: [PREFILL] },
]);
