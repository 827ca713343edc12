import { testRule } from '@/lib/rules/testing/test-rule';

const EP = 'flags.model.ep';
const A2A = 'extra.moe-a2a-backend';

testRule('a2a-forces-ep', [
  { name: 'no exchange', paths: [] },
  { name: 'none', set: { [A2A]: 'none' }, paths: [] },
  { name: 'deepep', set: { [A2A]: 'deepep' }, paths: [EP], says: '--ep 8, not 1' },
  { name: 'deepep with ep = tp', set: { [A2A]: 'deepep', [EP]: 8 }, paths: [] },
]);
