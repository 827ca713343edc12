import { testRule } from '@/lib/rules/testing/test-rule';

const ON = 'extra.enable-dp-attention';

testRule('dp-attention-alone', [
  { name: 'off', paths: [] },
  { name: 'no copies', set: { [ON]: true }, paths: [ON] },
  { name: 'one copy', set: { [ON]: true, 'extra.dp-size': 1 }, paths: [ON] },
  { name: 'two copies', set: { [ON]: true, 'extra.dp-size': 2 }, paths: [] },
]);
