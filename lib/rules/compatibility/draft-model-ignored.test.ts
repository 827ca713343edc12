import { testRule } from '@/lib/rules/testing/test-rule';

const DRAFT = 'extra.speculative-draft-model-path';

testRule('draft-model-ignored', [
  { name: 'left out', paths: [] },
  { name: 'given', set: { [DRAFT]: '/model-cache/draft' }, paths: [DRAFT] },
  {
    name: 'another model',
    set: { [DRAFT]: '/model-cache/draft', 'constants.MODEL_REPO': 'meta/Llama-4' },
    paths: [],
  },
]);
