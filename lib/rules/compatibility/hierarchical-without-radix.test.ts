import { testRule } from '@/lib/rules/testing/test-rule';

const CACHE = 'extra.enable-hierarchical-cache';
const OFF = 'extra.disable-radix-cache';

testRule('hierarchical-without-radix', [
  { name: 'neither', paths: [] },
  { name: 'both', set: { [CACHE]: true, [OFF]: true }, paths: [CACHE] },
  { name: 'the cache alone', set: { [CACHE]: true }, paths: [] },
  { name: 'no prefixes alone', set: { [OFF]: true }, paths: [] },
]);
