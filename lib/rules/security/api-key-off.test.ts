import { testRule } from '@/lib/rules/testing/test-rule';

const KEY = 'flags.stability.api-key';

testRule('api-key-off', [
  { name: 'API_KEY', paths: [] },
  { name: 'omitted', set: { [KEY]: null }, paths: [KEY], says: 'public' },
  { name: 'omitted, secret without it', set: { [KEY]: null, 'secrets.glm51-api-key': [] }, paths: [KEY] },
]);
