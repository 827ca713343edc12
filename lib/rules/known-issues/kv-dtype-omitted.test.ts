import { testRule } from '@/lib/rules/testing/test-rule';

const KV = 'flags.kv.kv-cache-dtype';

testRule('kv-dtype-omitted', [
  { name: 'production-v4', paths: [KV], says: '#22359' },
  { name: 'auto', set: { [KV]: 'auto' }, paths: [KV], says: 'fp8_e4m3' },
  { name: 'no speculation', set: { 'flags.speculative.speculative-algorithm': null }, paths: [KV] },
  { name: 'bfloat16', set: { [KV]: 'bfloat16' }, paths: [] },
  { name: 'bf16', set: { [KV]: 'bf16' }, paths: [] },
  { name: 'fp8 in words', set: { [KV]: 'fp8_e4m3' }, paths: [] },
  { name: 'not Blackwell', set: { 'compute.gpu': 'H200:8' }, paths: [] },
  { name: 'another model', set: { 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' }, paths: [] },
  { name: 'engine 0.5.9', set: { 'engine.version': '0.5.9' }, paths: [KV] },
  { name: 'engine 0.5.8', set: { 'engine.version': '0.5.8' }, paths: [] },
  { name: 'engine v0.5.10.post1', set: { 'engine.version': 'v0.5.10.post1' }, paths: [KV] },
  { name: 'an engine without a version number', set: { 'engine.version': 'dev' }, paths: [KV] },
]);
