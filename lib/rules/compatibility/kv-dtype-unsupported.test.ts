import { testRule } from '@/lib/rules/testing/test-rule';

const KV = 'flags.kv.kv-cache-dtype';

testRule('kv-dtype-unsupported', [
  { name: 'omitted', paths: [] },
  { name: 'auto', set: { [KV]: 'auto' }, paths: [] },
  { name: 'bf16', set: { [KV]: 'bf16' }, paths: [] },
  { name: 'bfloat16', set: { [KV]: 'bfloat16' }, paths: [] },
  { name: 'fp8_e4m3', set: { [KV]: 'fp8_e4m3' }, paths: [] },
  { name: 'fp8_e5m2', set: { [KV]: 'fp8_e5m2' }, paths: [KV], says: 'stops with fp8_e5m2' },
  { name: 'fp4_e2m1', set: { [KV]: 'fp4_e2m1' }, paths: [KV] },
  { name: 'engine 0.5.8', set: { [KV]: 'fp8_e5m2', 'engine.version': '0.5.8' }, paths: [] },
  { name: 'another model', set: { [KV]: 'fp8_e5m2', 'constants.MODEL_REPO': 'meta/Llama-4' }, paths: [] },
]);
