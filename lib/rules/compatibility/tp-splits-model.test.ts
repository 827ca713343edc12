import { testRule } from '@/lib/rules/testing/test-rule';

const TP = 'flags.model.tp';

testRule('tp-splits-model', [
  { name: '8', paths: [] },
  { name: '4', set: { [TP]: 4 }, paths: [] },
  { name: 'omitted', set: { [TP]: null }, paths: [] },
  { name: '6', set: { [TP]: 6 }, paths: [TP], says: 'do not divide by 6' },
  { name: '6 with 3 expert groups', set: { [TP]: 6, 'flags.model.ep': 3 }, paths: [TP] },
  { name: 'another model', set: { [TP]: 6, 'constants.MODEL_REPO': 'zai-org/GLM-4.7-FP8' }, paths: [] },
]);
