import { testRule } from '@/lib/rules/testing/test-rule';

const STAGES = 'extra.pp-size';

testRule('pipeline-speculation', [
  { name: 'left out', paths: [] },
  { name: '1', set: { [STAGES]: 1 }, paths: [] },
  { name: '2', set: { [STAGES]: 2 }, paths: [STAGES], says: 'EAGLE' },
  {
    name: 'by its other name',
    set: { 'extra.pipeline-parallel-size': 2 },
    paths: ['extra.pipeline-parallel-size'],
  },
  {
    name: 'no speculation',
    set: { [STAGES]: 2, 'flags.speculative.speculative-algorithm': null },
    paths: [],
  },
]);
