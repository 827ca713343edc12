import { testRule } from '@/lib/rules/testing/test-rule';

const OFF = 'extra.disable-overlap-schedule';
const V2 = 'imageEnv.SGLANG_ENABLE_SPEC_V2';

testRule('overlap-forced', [
  { name: 'not asked for', paths: [] },
  { name: 'with v2', set: { [OFF]: true }, paths: [OFF] },
  { name: 'without v2', set: { [OFF]: true, [V2]: null }, paths: [] },
  { name: 'without EAGLE', set: { [OFF]: true, 'flags.speculative.speculative-algorithm': null }, paths: [] },
  { name: '0.5.11', set: { [OFF]: true, 'engine.version': '0.5.11' }, paths: [] },
]);
