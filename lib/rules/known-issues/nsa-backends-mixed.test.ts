import { testRule } from '@/lib/rules/testing/test-rule';

const DECODE = 'flags.backends.nsa-decode-backend';
const PREFILL = 'flags.backends.nsa-prefill-backend';
const KV = 'flags.kv.kv-cache-dtype';
const MIXED = { [DECODE]: 'flashmla_kv' };

testRule('nsa-backends-mixed', [
  { name: 'trtllm twice', paths: [] },
  { name: 'decode apart, KV omitted is FP8', set: MIXED, paths: [DECODE], says: 'decode must use it too' },
  { name: 'prefill apart, KV auto', set: { [PREFILL]: 'flashmla_auto', [KV]: 'auto' }, paths: [PREFILL] },
  { name: 'decode apart, fp8_e4m3', set: { ...MIXED, [KV]: 'fp8_e4m3' }, paths: [DECODE] },
  { name: 'decode apart, bfloat16', set: { ...MIXED, [KV]: 'bfloat16' }, paths: [] },
  { name: 'neither is trtllm', set: { ...MIXED, [PREFILL]: 'flashmla_auto' }, paths: [] },
  { name: 'the other one is left to the engine', set: { [DECODE]: null }, paths: [] },
  { name: 'not Blackwell', set: { ...MIXED, 'compute.gpu': 'H200:8' }, paths: [] },
]);
