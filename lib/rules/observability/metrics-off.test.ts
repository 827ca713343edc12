import { testRule } from '@/lib/rules/testing/test-rule';

const METRICS = 'flags.stability.enable-metrics';

testRule('metrics-off', [
  { name: 'on', paths: [] },
  { name: 'off', set: { [METRICS]: false }, paths: [METRICS], says: 'stay empty' },
  { name: 'omitted', set: { [METRICS]: null }, paths: [METRICS] },
]);
