import { testRule } from '@/lib/rules/testing/test-rule';

const SECONDS = 'timeouts.compile_deepgemm';

testRule('compile-timeout-short', [
  { name: '3600', paths: [] },
  { name: '1320', set: { [SECONDS]: 1320 }, paths: [] },
  { name: '1319', set: { [SECONDS]: 1319 }, paths: [SECONDS], says: '= 1,320 s, more than 1,319 s' },
]);
