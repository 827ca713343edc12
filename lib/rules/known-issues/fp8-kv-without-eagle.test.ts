import { testRule } from '@/lib/rules/testing/test-rule';

const KV = 'flags.kv.kv-cache-dtype';
const ALGORITHM = 'flags.speculative.speculative-algorithm';

testRule('fp8-kv-without-eagle', [
  { name: 'production-v4', paths: [] },
  { name: 'fp8_e4m3, no speculation', set: { [KV]: 'fp8_e4m3', [ALGORITHM]: null }, paths: [KV] },
  { name: 'fp8_e5m2, NGRAM', set: { [KV]: 'fp8_e5m2', [ALGORITHM]: 'NGRAM' }, paths: [KV] },
  { name: 'with EAGLE the error speaks', set: { [KV]: 'fp8_e4m3' }, paths: [] },
  { name: 'bf16, no speculation', set: { [KV]: 'bf16', [ALGORITHM]: null }, paths: [] },
  { name: 'omitted, no speculation', set: { [ALGORITHM]: null }, paths: [] },
]);
