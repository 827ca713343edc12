import { expect, test } from 'vitest';
import { matchingRevisions } from './matching-revisions';

const OPTIONS = [
  { id: 'a', presetName: 'fast', number: 12, message: 'Fewer requests', authorName: 'Ada' },
  { id: 'b', presetName: 'fast', number: 1, message: 'As shipped', authorName: 'GLM Console' },
  { id: 'c', presetName: 'production-v4', number: 1, message: 'As shipped', authorName: 'GLM Console' },
];

test.each([
  ['', ['fast/12', 'fast/1', 'production-v4/1']],
  ['fast', ['fast/12', 'fast/1']],
  ['r1', ['fast/1', 'production-v4/1']],
  ['fast/r1', ['fast/1']],
  ['FEWER ada', ['fast/12']],
  ['12', ['fast/12']],
  ['v4', ['production-v4/1']],
  ['r1 fewer', []],
])('“%s” finds %o', (text, found) => {
  expect(matchingRevisions(OPTIONS, text).map(({ presetName, number }) => `${presetName}/${number}`)).toEqual(
    found,
  );
});
