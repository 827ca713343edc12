import { testRule } from '@/lib/rules/testing/test-rule';

const BACKEND = 'flags.backends.attention-backend';

testRule('nsa-alias', [
  { name: '0.5.12.post1', set: { 'engine.version': '0.5.12.post1' }, paths: [] },
  { name: '0.5.13', set: { 'engine.version': '0.5.13' }, paths: [BACKEND] },
  { name: 'dsa', set: { 'engine.version': '0.5.13', [BACKEND]: 'dsa' }, paths: [] },
  { name: 'left out', set: { 'engine.version': '0.5.13', [BACKEND]: null }, paths: [] },
]);
