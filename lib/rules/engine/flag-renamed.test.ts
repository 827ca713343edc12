import { on, testRule } from '@/lib/rules/testing/test-rule';

const DECODE = 'flags.backends.nsa-decode-backend';
const PREFILL = 'flags.backends.nsa-prefill-backend';

testRule('flag-renamed', [
  { name: 'before the new name', context: await on('0.5.12.post1'), paths: [] },
  {
    name: 'with the new name',
    set: { [PREFILL]: null, 'extra.dsa-prefill-backend': 'trtllm' },
    context: await on('0.5.13'),
    paths: [DECODE],
    says: 'SGLang 0.5.13 calls --nsa-decode-backend --dsa-decode-backend',
    fixes: { [DECODE]: null, 'extra.dsa-decode-backend': 'trtllm' },
  },
  { name: 'both old', context: await on('0.5.13'), paths: [DECODE, PREFILL] },
  { name: 'an extra flag', set: { 'extra.cuda-graph-max-bs': 64 }, context: await on('0.5.12'), paths: [] },
  {
    name: 'an extra flag since renamed',
    set: { 'extra.cuda-graph-max-bs': 64, [DECODE]: null, [PREFILL]: null },
    context: await on('0.5.14'),
    paths: ['extra.cuda-graph-max-bs'],
    fixes: { 'extra.cuda-graph-max-bs': null, 'extra.cuda-graph-max-bs-decode': 64 },
  },
]);
