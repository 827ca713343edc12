import { testRule } from '@/lib/rules/testing/test-rule';

const DECODE = 'flags.backends.nsa-decode-backend';
const PREFILL = 'flags.backends.nsa-prefill-backend';

testRule('nsa-backend-not-trtllm', [
  { name: 'production-v4', paths: [] },
  { name: 'decode alone', set: { [DECODE]: 'flashmla_kv' }, paths: [DECODE], says: 'flashmla_kv' },
  { name: 'prefill alone', set: { [PREFILL]: 'flashmla_sparse' }, paths: [PREFILL] },
  { name: 'both', set: { [DECODE]: 'tilelang', [PREFILL]: 'fa3' }, paths: [DECODE, PREFILL] },
  { name: 'unset is another rule', set: { [DECODE]: null, [PREFILL]: null }, paths: [] },
  { name: 'B300', set: { [DECODE]: 'flashmla_kv', 'compute.gpu': 'B300:8' }, paths: [DECODE] },
  {
    name: 'b200 in small letters',
    set: { [DECODE]: 'flashmla_kv', 'compute.gpu': 'b200:8' },
    paths: [DECODE],
  },
  { name: 'B200 or better', set: { [DECODE]: 'flashmla_kv', 'compute.gpu': 'B200+:8' }, paths: [DECODE] },
  { name: 'not Blackwell', set: { [DECODE]: 'flashmla_kv', 'compute.gpu': 'H200:8' }, paths: [] },
]);
