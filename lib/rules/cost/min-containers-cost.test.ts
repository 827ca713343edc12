import { COMPILED, testRule } from '@/lib/rules/testing/test-rule';

const MIN = 'compute.min_containers';

testRule('min-containers-cost', [
  { name: '0', paths: [] },
  {
    name: '1',
    set: { [MIN]: 1 },
    paths: [MIN],
    says: '1 container × 8 GPUs = $50.00 / h around the clock, idle or not: × 730 h = $36,500.00 a month.',
  },
  { name: '3', set: { [MIN]: 3 }, paths: [MIN], says: '= $150.00 / h' },
  {
    name: 'a price of one’s own',
    set: { [MIN]: 1 },
    context: { ...COMPILED, gpuPrices: { B200: 5 } },
    paths: [MIN],
    says: '= $40.00 / h',
  },
  { name: 'another GPU', set: { [MIN]: 1, 'compute.gpu': 'H200:8' }, paths: [MIN], says: '$36.32 / h' },
  {
    name: 'a GPU without a price',
    set: { [MIN]: 1, 'compute.gpu': 'B300:8' },
    paths: [MIN],
    says: '8 GPUs run around the clock',
  },
]);
