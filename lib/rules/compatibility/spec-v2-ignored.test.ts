import { testRule } from '@/lib/rules/testing/test-rule';

const V2 = 'imageEnv.SGLANG_ENABLE_SPEC_V2';
const VERSION = 'engine.version';

testRule('spec-v2-ignored', [
  { name: '0.5.10', paths: [] },
  { name: '0.5.11', set: { [VERSION]: '0.5.11' }, paths: [V2], says: 'default' },
  { name: '0.5.23', set: { [VERSION]: '0.5.23' }, paths: [V2] },
  { name: '0.5.11, left out', set: { [VERSION]: '0.5.11', [V2]: null }, paths: [] },
]);
