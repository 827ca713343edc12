import { testRule } from '@/lib/rules/testing/test-rule';

const PATH = 'extra.schedule-conservativeness';

testRule('conservativeness-negative', [
  { name: 'left out', paths: [] },
  { name: '0', set: { [PATH]: 0 }, paths: [] },
  { name: '-0.1', set: { [PATH]: -0.1 }, paths: [PATH], says: '-0.1' },
  { name: '1.3', set: { [PATH]: 1.3 }, paths: [] },
]);
