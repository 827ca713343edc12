import { testRule } from '@/lib/rules/testing/test-rule';

const STARTUP = 'timeouts.startup';

testRule('startup-timeout-short', [
  { name: '900', paths: [] },
  { name: '420', set: { [STARTUP]: 420 }, paths: [] },
  { name: '419', set: { [STARTUP]: 419 }, paths: [STARTUP], says: '419 s' },
]);
