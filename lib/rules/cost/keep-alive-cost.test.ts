import { testRule } from '@/lib/rules/testing/test-rule';

const CRON = 'constants.ENABLE_KEEPALIVE_CRON';
const ON = { [CRON]: true, 'constants.DEPLOYED_URL': 'https://example.modal.run' };

testRule('keep-alive-cost', [
  { name: 'off', paths: [] },
  { name: 'no URL, so no cron', set: { [CRON]: true }, paths: [] },
  { name: 'on', set: ON, paths: [CRON], says: '50 h × $50.00 = $2,500.00' },
  {
    name: 'a GPU without a price',
    set: { ...ON, 'compute.gpu': 'H200:8' },
    paths: [CRON],
    says: '= 50 h, at',
  },
]);
