import { testRule } from '@/lib/rules/testing/test-rule';

const CONTEXT = 'extra.context-length';

testRule('context-above-model', [
  { name: 'left out', paths: [] },
  { name: 'the model’s', set: { [CONTEXT]: 202_752 }, paths: [] },
  { name: 'one more', set: { [CONTEXT]: 202_753 }, paths: [CONTEXT], says: '202,753 tokens' },
  { name: 'another model', set: { [CONTEXT]: 1e6, 'constants.MODEL_REPO': 'meta/Llama-4' }, paths: [] },
]);
