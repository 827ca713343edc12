import { testRule } from '@/lib/rules/testing/test-rule';

const CRON = 'constants.ENABLE_KEEPALIVE_CRON';
const ON = { [CRON]: true, 'constants.DEPLOYED_URL': 'https://example.modal.run' };

testRule('keep-alive-cost', [
  { name: 'off', paths: [] },
  { name: 'no URL, so no cron', set: { [CRON]: true }, paths: [] },
  { name: 'on', set: ON, paths: [CRON], says: 'about 217 h × $50.00 = $10,850.00 a month' },
  {
    name: 'a GPU without a price',
    set: { ...ON, 'compute.gpu': 'B300:8' },
    paths: [CRON],
    says: 'about 217 h a month',
  },
]);
