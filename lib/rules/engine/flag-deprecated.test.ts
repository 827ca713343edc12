import { on, testRule } from '@/lib/rules/testing/test-rule';

const FUSION = 'flags.backends.enable-flashinfer-allreduce-fusion';

testRule('flag-deprecated', [
  { name: 'production-v4', context: await on('0.5.10'), paths: [] },
  { name: 'before it was deprecated', context: await on('0.5.13'), paths: [] },
  {
    name: 'with a successor that takes a word',
    context: await on('0.5.14'),
    paths: [FUSION],
    says: 'It asks for --flashinfer-allreduce-fusion-backend=auto instead',
    fixes: { [FUSION]: null, 'extra.flashinfer-allreduce-fusion-backend': 'auto' },
  },
  {
    name: 'without an effect',
    set: { 'extra.prefill-round-robin-balance': true },
    context: await on('0.5.10'),
    paths: ['extra.prefill-round-robin-balance'],
    says: 'has no effect any more',
    fixes: { 'extra.prefill-round-robin-balance': null },
  },
  {
    name: 'with two successors',
    set: { 'extra.disable-cuda-graph': true, [FUSION]: null },
    context: await on('0.5.14'),
    paths: ['extra.disable-cuda-graph'],
    fixes: {
      'extra.disable-cuda-graph': null,
      'extra.cuda-graph-backend-decode': 'disabled',
      'extra.cuda-graph-backend-prefill': 'disabled',
    },
  },
  {
    name: 'only renamed',
    set: { 'extra.cuda-graph-max-bs': 64, [FUSION]: null },
    context: await on('0.5.14'),
    paths: [],
  },
]);
