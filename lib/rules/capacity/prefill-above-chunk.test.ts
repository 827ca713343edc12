import { testRule } from '@/lib/rules/testing/test-rule';

const PREFILL = 'flags.kv.max-prefill-tokens';
const CHUNK = 'extra.chunked-prefill-size';

testRule('prefill-above-chunk', [
  { name: 'production-v4', paths: [PREFILL], says: 'the engine’s chunk is 16,384' },
  { name: 'the default', set: { [PREFILL]: 16_384 }, paths: [] },
  { name: 'one more', set: { [PREFILL]: 16_385 }, paths: [PREFILL] },
  { name: 'a chunk as large', set: { [CHUNK]: 32_768 }, paths: [] },
  { name: 'a smaller chunk', set: { [CHUNK]: 8192 }, paths: [PREFILL], says: 'a chunk is 8,192' },
  { name: 'no chunks', set: { [CHUNK]: -1 }, paths: [] },
  { name: 'left out', set: { [PREFILL]: null }, paths: [] },
]);
