import { testRule } from '@/lib/rules/testing/test-rule';

const TP = 'flags.model.tp';

testRule('gpus-unused', [
  { name: '8 of 8', paths: [] },
  { name: '4 of 8', set: { [TP]: 4 }, paths: [TP], says: '--tp 4 uses 4 of 8 GPUs: 4 GPUs of a container' },
  { name: '7 of 8', set: { [TP]: 7 }, paths: [TP], says: '1 GPU of a container' },
  { name: 'omitted is 1', set: { [TP]: null }, paths: [TP] },
  { name: 'more than there are', set: { [TP]: 9 }, paths: [] },
  { name: '6 GPUs, 4 used', set: { [TP]: 4, 'compute.gpu': 'B200:6' }, paths: [TP] },
]);
