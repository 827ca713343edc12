import { testRule } from '@/lib/rules/testing/test-rule';

const MIXED = 'extra.enable-mixed-chunk';

testRule('mixed-chunk-eagle', [
  { name: 'off', paths: [] },
  { name: 'with EAGLE', set: { [MIXED]: true }, paths: [MIXED] },
  { name: 'without', set: { [MIXED]: true, 'flags.speculative.speculative-algorithm': null }, paths: [] },
]);
