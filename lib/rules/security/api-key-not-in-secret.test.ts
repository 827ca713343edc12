import { testRule } from '@/lib/rules/testing/test-rule';

const KEYS = 'secrets.glm51-api-key';

testRule('api-key-not-in-secret', [
  { name: 'API_KEY', paths: [] },
  { name: 'with others', set: { [KEYS]: ['OTHER', 'API_KEY'] }, paths: [] },
  { name: 'another', set: { [KEYS]: ['OTHER'] }, paths: [KEYS], says: 'takes API_KEY' },
  { name: 'none', set: { [KEYS]: [] }, paths: [KEYS] },
  { name: 'none, no key wanted', set: { [KEYS]: [], 'flags.stability.api-key': null }, paths: [] },
]);
