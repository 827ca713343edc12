import { testRule } from '@/lib/rules/testing/test-rule';

const REPORT = 'extra.enable-cache-report';

testRule('cached-tokens-zero', [
  { name: 'production-v4', paths: [] },
  { name: 'asked for', set: { [REPORT]: true }, paths: [REPORT] },
  { name: '0.5.8', set: { [REPORT]: true, 'engine.version': '0.5.8' }, paths: [] },
  {
    name: 'no EAGLE',
    set: { [REPORT]: true, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
]);
