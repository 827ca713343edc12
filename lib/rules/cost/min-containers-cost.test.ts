import { testRule } from '@/lib/rules/testing/test-rule';

const MIN = 'compute.min_containers';

testRule('min-containers-cost', [
  { name: '0', paths: [] },
  {
    name: '1',
    set: { [MIN]: 1 },
    paths: [MIN],
    says: '1 container × 8 GPUs × $6.2496 = $50.00 / h, idle or not: × 24 × 7 h = $8,400.00 a week.',
  },
  { name: '3', set: { [MIN]: 3 }, paths: [MIN], says: '= $150.00 / h' },
  {
    name: 'a GPU without a price',
    set: { [MIN]: 1, 'compute.gpu': 'H200:8' },
    paths: [MIN],
    says: 'run 24 × 7 h',
  },
]);
