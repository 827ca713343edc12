import { testRule } from '@/lib/rules/testing/test-rule';

const FORMAT = 'extra.load-format';

testRule('dummy-weights', [
  { name: 'left out', paths: [] },
  { name: 'dummy', set: { [FORMAT]: 'dummy' }, paths: [FORMAT] },
  { name: 'safetensors', set: { [FORMAT]: 'safetensors' }, paths: [] },
]);
