import { testRule } from '@/lib/rules/testing/test-rule';

const FUSION = 'flags.backends.enable-flashinfer-allreduce-fusion';
const NEW = { 'engine.version': '0.5.11' };

testRule('allreduce-fusion-redundant', [
  { name: '0.5.10', paths: [] },
  { name: '0.5.11', set: NEW, paths: [FUSION] },
  { name: '0.5.13', set: { 'engine.version': '0.5.13' }, paths: [FUSION] },
  { name: '0.5.14', set: { 'engine.version': '0.5.14' }, paths: [] },
  { name: 'not asked for', set: { ...NEW, [FUSION]: null }, paths: [] },
  { name: 'not fused anyway', set: { ...NEW, 'flags.model.tp': 1 }, paths: [] },
]);
