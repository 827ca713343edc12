import { testRule } from '@/lib/rules/testing/test-rule';

const FRACTION = 'flags.kv.mem-fraction-static';
const TP = 'flags.model.tp';

testRule('memory-too-small', [
  { name: '0.88', paths: [] },
  { name: '0.53 leaves a little', set: { [FRACTION]: 0.53 }, paths: [] },
  { name: '0.52', set: { [FRACTION]: 0.52 }, paths: [FRACTION], says: '0.52 × 180 GB = 94 GB' },
  { name: '4 GPUs cannot hold them', set: { [TP]: 4 }, paths: [TP], says: '188 GB of weights' },
  { name: 'omitted is the engine’s choice', set: { [FRACTION]: null }, paths: [] },
  { name: 'another GPU', set: { [FRACTION]: 0.5, 'compute.gpu': 'B300:8' }, paths: [] },
  {
    name: 'another model',
    set: { [FRACTION]: 0.5, 'constants.MODEL_REPO': 'zai-org/GLM-5.2-FP8' },
    paths: [],
  },
]);
