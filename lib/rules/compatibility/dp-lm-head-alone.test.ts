import { testRule } from '@/lib/rules/testing/test-rule';

const HEAD = 'extra.enable-dp-lm-head';
const TWO = { 'extra.dp-size': 2 };

testRule('dp-lm-head-alone', [
  { name: 'off', set: TWO, paths: [] },
  { name: 'alone', set: { ...TWO, [HEAD]: true }, paths: [HEAD] },
  { name: 'with attention', set: { ...TWO, [HEAD]: true, 'extra.enable-dp-attention': true }, paths: [] },
  { name: 'one copy', set: { [HEAD]: true }, paths: [] },
]);
