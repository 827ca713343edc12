import { testRule } from '@/lib/rules/testing/test-rule';

const EP = 'flags.model.ep';
const TP = 'flags.model.tp';

testRule('ep-divides-tp', [
  { name: '1', paths: [] },
  { name: 'omitted', set: { [EP]: null }, paths: [] },
  { name: '8', set: { [EP]: 8 }, paths: [] },
  { name: '3', set: { [EP]: 3 }, paths: [EP], says: '8 ranks do not divide into 3' },
  { name: '16', set: { [EP]: 16 }, paths: [EP] },
  { name: '2 of one rank', set: { [EP]: 2, [TP]: null }, paths: [EP] },
]);
