import { testRule } from '@/lib/rules/testing/test-rule';

const POLICY = 'extra.schedule-policy';
const ON = { 'extra.enable-priority-scheduling': true };

testRule('priority-policy', [
  { name: 'no priorities', set: { [POLICY]: 'lpm' }, paths: [] },
  { name: 'the default policy', set: ON, paths: [] },
  { name: 'lof', set: { ...ON, [POLICY]: 'lof' }, paths: [] },
  { name: 'lpm', set: { ...ON, [POLICY]: 'lpm' }, paths: [POLICY], says: 'lpm' },
]);
