import { testRule } from '@/lib/rules/testing/test-rule';

const OFFLINE = 'imageEnv.HF_HUB_OFFLINE';

testRule('hub-online', [
  { name: '1', paths: [] },
  { name: 'true', set: { [OFFLINE]: 'true' }, paths: [] },
  { name: '0', set: { [OFFLINE]: '0' }, paths: [OFFLINE] },
  { name: 'left out', set: { [OFFLINE]: null }, paths: [OFFLINE] },
]);
