import { testRule } from '@/lib/rules/testing/test-rule';

const DECODE = 'flags.backends.nsa-decode-backend';
const PREFILL = 'flags.backends.nsa-prefill-backend';

testRule('nsa-backend-unset', [
  { name: 'production-v4', paths: [] },
  { name: 'decode', set: { [DECODE]: null }, paths: [DECODE], says: '--nsa-decode-backend' },
  { name: 'prefill', set: { [PREFILL]: null }, paths: [PREFILL], says: '--nsa-prefill-backend' },
  { name: 'both', set: { [DECODE]: null, [PREFILL]: null }, paths: [DECODE, PREFILL] },
  { name: 'set to another', set: { [DECODE]: 'flashmla_kv' }, paths: [] },
  { name: 'not Blackwell', set: { [DECODE]: null, 'compute.gpu': 'H200:8' }, paths: [] },
]);
