import { testRule } from '@/lib/rules/testing/test-rule';

const WINDOW = 'compute.scaledown_window';
const ON = { 'constants.ENABLE_KEEPALIVE_CRON': true, 'constants.DEPLOYED_URL': 'https://example.modal.run' };

testRule('keep-alive-gaps', [
  { name: 'no cron', set: { [WINDOW]: 60 }, paths: [] },
  { name: '900', set: ON, paths: [] },
  { name: '601', set: { ...ON, [WINDOW]: 601 }, paths: [] },
  { name: '600', set: { ...ON, [WINDOW]: 600 }, paths: [WINDOW], says: 'ends 600 s after' },
]);
