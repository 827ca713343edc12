import { testRule } from '@/lib/rules/testing/test-rule';

const ON = 'extra.enable-dp-attention';

testRule('dp-divides-tp', [
  { name: 'no data parallelism', paths: [] },
  { name: '8 of 8', set: { [ON]: true, 'extra.dp-size': 8 }, paths: [] },
  { name: '4 of 8', set: { [ON]: true, 'extra.dp-size': 4 }, paths: [] },
  { name: '3 of 8', set: { [ON]: true, 'extra.dp-size': 3 }, paths: [ON], says: '3 equal groups' },
  { name: 'by its other name', set: { [ON]: true, 'extra.dp': 3 }, paths: [ON] },
  { name: 'without attention', set: { 'extra.dp-size': 3 }, paths: [] },
]);
