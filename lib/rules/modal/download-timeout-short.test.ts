import { testRule } from '@/lib/rules/testing/test-rule';

const SECONDS = 'timeouts.download_model';

testRule('download-timeout-short', [
  { name: '7200', paths: [] },
  { name: '3600', set: { [SECONDS]: 3600 }, paths: [] },
  { name: '3599', set: { [SECONDS]: 3599 }, paths: [SECONDS], says: '3,599 s end it' },
]);
