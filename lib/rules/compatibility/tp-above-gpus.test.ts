import { testRule } from '@/lib/rules/testing/test-rule';

const TP = 'flags.model.tp';

testRule('tp-above-gpus', [
  { name: '8 on 8', paths: [] },
  { name: '9 on 8', set: { [TP]: 9 }, paths: [TP], says: '--tp 9 needs 9 GPUs' },
  { name: '8 on 7', set: { 'compute.gpu': 'B200:7' }, paths: [TP], says: '7 GPUs.' },
  { name: 'no count is one GPU', set: { 'compute.gpu': 'B200' }, paths: [TP], says: '1 GPU.' },
  { name: 'omitted is 1', set: { [TP]: null, 'compute.gpu': 'B200' }, paths: [] },
  { name: 'with experts apart', set: { [TP]: 6, 'flags.model.ep': 3, 'compute.gpu': 'B200:4' }, paths: [TP] },
]);
