import { testRule } from '@/lib/rules/testing/test-rule';

const V2 = 'imageEnv.SGLANG_ENABLE_SPEC_V2';

testRule('spec-v2-unset', [
  { name: '1', paths: [] },
  { name: 'true', set: { [V2]: 'True' }, paths: [] },
  { name: '0', set: { [V2]: '0' }, paths: [V2] },
  { name: 'omitted', set: { [V2]: null }, paths: [V2], says: 'overlap scheduler off' },
  { name: 'omitted, engine 0.5.11', set: { [V2]: null, 'engine.version': '0.5.11' }, paths: [] },
  {
    name: 'omitted, no EAGLE',
    set: { [V2]: null, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
]);
