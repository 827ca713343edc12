import { testRule } from '@/lib/rules/testing/test-rule';

const KV = 'flags.kv.kv-cache-dtype';
const ALGORITHM = 'flags.speculative.speculative-algorithm';

testRule('eagle-fp8-kv', [
  { name: 'production-v4', paths: [] },
  { name: 'EAGLE, fp8_e4m3', set: { [KV]: 'fp8_e4m3' }, paths: [KV], says: 'fp8_e4m3' },
  { name: 'EAGLE, fp8_e5m2', set: { [KV]: 'fp8_e5m2' }, paths: [KV] },
  { name: 'NEXTN is EAGLE', set: { [KV]: 'fp8_e4m3', [ALGORITHM]: 'NEXTN' }, paths: [KV] },
  { name: 'EAGLE3', set: { [KV]: 'fp8_e4m3', [ALGORITHM]: 'EAGLE3' }, paths: [KV] },
  { name: 'NGRAM', set: { [KV]: 'fp8_e4m3', [ALGORITHM]: 'NGRAM' }, paths: [] },
  { name: 'no speculation', set: { [KV]: 'fp8_e4m3', [ALGORITHM]: null }, paths: [] },
  { name: 'bf16', set: { [KV]: 'bf16' }, paths: [] },
  { name: 'bfloat16', set: { [KV]: 'bfloat16' }, paths: [] },
  { name: 'auto is not explicit', set: { [KV]: 'auto' }, paths: [] },
  { name: 'fp4 is not fp8', set: { [KV]: 'fp4_e2m1' }, paths: [] },
  { name: 'another GPU', set: { [KV]: 'fp8_e4m3', 'compute.gpu': 'H200:8' }, paths: [KV] },
]);
