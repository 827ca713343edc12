import { on, testRule } from '@/lib/rules/testing/test-rule';

const DECODE = 'flags.backends.nsa-decode-backend';
const [NEW_DECODE, NEW_PREFILL] = ['extra.dsa-decode-backend', 'extra.dsa-prefill-backend'];
const PREFILL = 'flags.backends.nsa-prefill-backend';

testRule('flag-unknown', [
  { name: 'production-v4', context: await on('0.5.10'), paths: [] },
  { name: 'no engine known', set: { 'extra.no-such-flag': true }, paths: [] },
  {
    name: 'a misspelt name',
    set: { 'extra.chunked-prefil-size': 8192 },
    context: await on('0.5.10'),
    paths: ['extra.chunked-prefil-size'],
    fixes: { 'extra.chunked-prefil-size': null, 'extra.chunked-prefill-size': 8192 },
  },
  {
    name: 'nothing like it',
    set: { 'extra.zzzzzzzz': 1 },
    context: await on('0.5.10'),
    paths: ['extra.zzzzzzzz'],
    says: 'SGLang 0.5.10: --zzzzzzzz',
    fixes: { 'extra.zzzzzzzz': null },
  },
  {
    name: 'a later name on an older engine',
    set: { [DECODE]: null, [NEW_DECODE]: 'trtllm' },
    context: await on('0.5.12'),
    paths: [NEW_DECODE],
    fixes: { [NEW_DECODE]: null, [DECODE]: 'trtllm' },
  },
  {
    name: 'an older name on a later engine',
    set: { [PREFILL]: null, [NEW_PREFILL]: 'trtllm', 'engine.version': '0.5.20' },
    context: await on('0.5.20'),
    paths: [DECODE],
    fixes: { [DECODE]: null, [NEW_DECODE]: 'trtllm' },
  },
  {
    name: 'a name that is gone, with what became of it',
    set: { 'extra.cuda-graph-max-bs': 64 },
    context: await on('0.5.20'),
    paths: [DECODE, PREFILL, 'extra.cuda-graph-max-bs'],
  },
  {
    name: 'that name alone',
    set: { [DECODE]: null, [PREFILL]: null, 'extra.cuda-graph-max-bs': 64 },
    context: await on('0.5.20'),
    paths: ['extra.cuda-graph-max-bs'],
    fixes: { 'extra.cuda-graph-max-bs': null, 'extra.cuda-graph-max-bs-decode': 64 },
  },
  {
    name: 'the beginning of one name',
    set: { 'extra.chunked-prefill': 8192 },
    context: await on('0.5.10'),
    paths: [],
  },
  {
    name: 'the beginning of several',
    set: { 'extra.cuda-graph': 8 },
    context: await on('0.5.10'),
    paths: ['extra.cuda-graph'],
    says: 'could be',
  },
]);
