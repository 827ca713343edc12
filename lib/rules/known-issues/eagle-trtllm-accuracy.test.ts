import { testRule } from '@/lib/rules/testing/test-rule';

const EAGLE = 'flags.speculative.speculative-algorithm';
const DECODE = 'flags.backends.nsa-decode-backend';

testRule('eagle-trtllm-accuracy', [
  { name: 'production-v4', paths: [EAGLE], says: '0.828' },
  { name: 'the last version that has it', set: { 'engine.version': '0.5.13.post1' }, paths: [EAGLE] },
  { name: 'the first without', set: { 'engine.version': '0.5.14' }, paths: [] },
  { name: 'another backend', set: { [DECODE]: 'flashmla_kv' }, paths: [] },
  { name: 'the later name', set: { [DECODE]: null, 'extra.dsa-decode-backend': 'trtllm' }, paths: [EAGLE] },
  { name: 'no EAGLE', set: { [EAGLE]: null }, paths: [] },
  { name: 'another GPU', set: { 'compute.gpu': 'H200:8' }, paths: [] },
]);
