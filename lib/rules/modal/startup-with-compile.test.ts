import { testRule } from '@/lib/rules/testing/test-rule';

const STARTUP = 'timeouts.startup';
const NOTHING = { kernelFingerprint: null };

testRule('startup-with-compile', [
  { name: 'compiled', paths: [] },
  { name: 'not read yet', context: { kernelFingerprint: 'unknown' }, paths: [] },
  { name: 'nothing compiled', context: NOTHING, paths: [STARTUP], says: '420 s for weights + 900 s' },
  { name: 'compiled for another tp', set: { 'flags.model.tp': 4 }, paths: [STARTUP] },
  { name: 'nothing compiled, 1319 s', context: NOTHING, set: { [STARTUP]: 1319 }, paths: [STARTUP] },
  { name: 'nothing compiled, 1320 s', context: NOTHING, set: { [STARTUP]: 1320 }, paths: [] },
]);
