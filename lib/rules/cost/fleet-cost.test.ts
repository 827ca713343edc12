import { COMPILED, testRule } from '@/lib/rules/testing/test-rule';

const [MIN, MAX] = ['compute.min_containers', 'compute.max_containers'];

testRule('fleet-cost', [
  {
    name: 'production',
    paths: [MAX],
    says: 'At most 3 containers × 8 GPUs × $6.2496 = $150.00 / h, at the least $0.00 / h.',
  },
  { name: 'one', set: { [MAX]: 1, [MIN]: 1 }, paths: [MAX], says: '= $50.00 / h, at the least $50.00 / h' },
  {
    name: 'a price of one’s own',
    context: { ...COMPILED, gpuPrices: { B200: 5 } },
    paths: [MAX],
    says: '× $5 = $120.00 / h',
  },
  { name: 'a GPU without a price', set: { 'compute.gpu': 'B300:8' }, paths: [] },
]);
