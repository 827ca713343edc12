import { testRule } from '@/lib/rules/testing/test-rule';

const [LOG, LEVEL] = ['extra.log-requests', 'extra.log-requests-level'];

testRule('request-logging', [
  { name: 'off', set: { [LEVEL]: 3 }, paths: [] },
  { name: 'the default level', set: { [LOG]: true }, paths: [LOG], says: 'the default, writes parts of' },
  { name: 'level 1', set: { [LOG]: true, [LEVEL]: 1 }, paths: [] },
  { name: 'level 2', set: { [LOG]: true, [LEVEL]: 2 }, paths: [LEVEL], says: 'parts of' },
  { name: 'level 3', set: { [LOG]: true, [LEVEL]: 3 }, paths: [LEVEL], says: 'whole prompts' },
]);
