import { testRule } from '@/lib/rules/testing/test-rule';

const EAGLE = 'flags.speculative.speculative-algorithm';
const NEW = { 'engine.version': '0.5.16' };

testRule('eagle-prefix-reuse', [
  { name: '0.5.15.post1', set: { 'engine.version': '0.5.15.post1' }, paths: [] },
  { name: '0.5.16', set: NEW, paths: [EAGLE] },
  { name: 'no EAGLE', set: { ...NEW, [EAGLE]: null }, paths: [] },
  { name: 'no prefix cache', set: { ...NEW, 'extra.disable-radix-cache': true }, paths: [] },
]);
