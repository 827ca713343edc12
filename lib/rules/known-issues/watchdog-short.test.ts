import { testRule } from '@/lib/rules/testing/test-rule';

const WATCHDOG = 'flags.model.watchdog-timeout';

testRule('watchdog-short', [
  { name: '1200', paths: [] },
  { name: '1199', set: { [WATCHDOG]: 1199 }, paths: [WATCHDOG], says: '1199 s' },
  { name: '1199.9', set: { [WATCHDOG]: 1199.9 }, paths: [WATCHDOG] },
  { name: '1201', set: { [WATCHDOG]: 1201 }, paths: [] },
  { name: 'absent', set: { [WATCHDOG]: null }, paths: [WATCHDOG], says: 'default of 300 s' },
]);
