import { testRule } from '@/lib/rules/testing/test-rule';

const FUSION = 'flags.backends.enable-flashinfer-allreduce-fusion';

testRule('allreduce-fusion-off', [
  { name: 'production-v4', paths: [] },
  { name: 'one rank', set: { 'flags.model.tp': 1 }, paths: [FUSION], says: '--tp 1' },
  { name: 'two ranks', set: { 'flags.model.tp': 2 }, paths: [] },
  {
    name: 'attention data parallelism',
    set: { 'extra.enable-dp-attention': true, 'extra.dp-size': 8 },
    paths: [FUSION],
    says: '--enable-dp-attention',
  },
  { name: 'the same, off by itself', set: { 'extra.enable-dp-attention': true }, paths: [] },
  { name: 'an expert exchange', set: { 'extra.moe-a2a-backend': 'deepep' }, paths: [FUSION] },
  { name: 'several machines', set: { 'extra.nnodes': 2 }, paths: [FUSION] },
  { name: 'H200', set: { 'compute.gpu': 'H200:8' }, paths: [] },
  { name: 'A100', set: { 'compute.gpu': 'A100-80GB:8' }, paths: [FUSION], says: 'A100-80GB' },
  { name: 'not asked for', set: { 'flags.model.tp': 1, [FUSION]: null }, paths: [] },
]);
