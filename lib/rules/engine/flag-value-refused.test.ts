import { on, testRule } from '@/lib/rules/testing/test-rule';

const REASONING = 'flags.parsers.reasoning-parser';
const CHUNK = 'extra.chunked-prefill-size';

testRule('flag-value-refused', [
  { name: 'production-v4', context: await on('0.5.10'), paths: [] },
  { name: 'no engine known', set: { [CHUNK]: 'many' }, paths: [] },
  {
    name: 'a choice of later versions',
    set: { [REASONING]: 'auto' },
    context: await on('0.5.10'),
    paths: [REASONING],
    says: 'SGLang 0.5.10: --reasoning-parser must be one of',
  },
  {
    name: 'where it is one',
    set: { [REASONING]: 'auto', 'engine.version': '0.5.23' },
    context: await on('0.5.23'),
    paths: [],
  },
  {
    name: 'a choice misspelt',
    set: { 'extra.load-format': 'dumy' },
    context: await on('0.5.10'),
    paths: ['extra.load-format'],
  },
  { name: 'text for a number', set: { [CHUNK]: 'many' }, context: await on('0.5.10'), paths: [CHUNK] },
  { name: 'a number', set: { [CHUNK]: 8192 }, context: await on('0.5.10'), paths: [] },
  {
    name: 'a word behind a switch',
    set: { 'extra.enable-cache-report': 'true' },
    context: await on('0.5.10'),
    paths: ['extra.enable-cache-report'],
    fixes: { 'extra.enable-cache-report': true },
  },
  { name: 'no word', set: { [CHUNK]: true }, context: await on('0.5.10'), paths: [CHUNK] },
  {
    name: 'two wrong words in one place',
    set: { 'extra.cuda-graph-bs': ['a', 'b'] },
    context: await on('0.5.10'),
    paths: ['extra.cuda-graph-bs'],
  },
]);
