import { COMPILED, on, testRule } from '@/lib/rules/testing/test-rule';

const VERSION = 'engine.version';

testRule('engine-without-catalogue', [
  { name: 'known', context: await on('0.5.10'), paths: [] },
  { name: 'known, with a v', set: { [VERSION]: 'v0.5.10' }, context: await on('v0.5.10'), paths: [] },
  {
    name: 'newer than this console',
    set: { [VERSION]: '0.9.0' },
    context: await on('0.9.0'),
    paths: [VERSION],
    says: 'as those of 0.5.23',
  },
  {
    name: 'none loaded',
    set: { [VERSION]: '0.5.8' },
    context: { ...COMPILED, engine: null },
    paths: [VERSION],
    says: '0.5.9',
  },
  { name: 'not asked', set: { [VERSION]: '0.9.0' }, paths: [] },
]);
