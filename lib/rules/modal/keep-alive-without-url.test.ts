import { testRule } from '@/lib/rules/testing/test-rule';

const CRON = 'constants.ENABLE_KEEPALIVE_CRON';
const ADDRESS = 'constants.DEPLOYED_URL';

testRule('keep-alive-without-url', [
  { name: 'off', paths: [] },
  { name: 'on, no URL', set: { [CRON]: true }, paths: [ADDRESS], says: 'no address' },
  { name: 'on, with a URL', set: { [CRON]: true, [ADDRESS]: 'https://example.modal.run' }, paths: [] },
  { name: 'off, with a URL', set: { [ADDRESS]: 'https://example.modal.run' }, paths: [] },
]);
