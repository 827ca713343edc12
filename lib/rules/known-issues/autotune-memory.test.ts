import { testRule } from '@/lib/rules/testing/test-rule';

const FRACTION = 'flags.kv.mem-fraction-static';

testRule('autotune-memory', [
  { name: '0.88', paths: [FRACTION], says: 'go to 0.85' },
  { name: '0.87', set: { [FRACTION]: 0.87 }, paths: [] },
  { name: 'left to the engine', set: { [FRACTION]: null }, paths: [] },
  { name: 'no autotuning', set: { 'extra.disable-flashinfer-autotune': true }, paths: [] },
  { name: 'another runner', set: { 'flags.backends.moe-runner-backend': 'triton' }, paths: [] },
  { name: '0.5.12.post1', set: { 'engine.version': '0.5.12.post1' }, paths: [FRACTION] },
  { name: '0.5.13', set: { 'engine.version': '0.5.13' }, paths: [] },
]);
