import { describe, expect, it } from 'vitest';
import type { ComparedValue } from '@/lib/jobs/schema';
import { comparedWords, inOrderOfConcern, standingOf } from './read-back-words';

const value = (verdict: ComparedValue['verdict']): ComparedValue => ({
  ...{ name: verdict, asked: '3', held: verdict === 'not told' ? null : '3' },
  verdict,
});

describe('how a deployment stands to what Modal holds', () => {
  it.each<[ComparedValue['verdict'][], string, string]>([
    [['agrees', 'agrees'], 'verified', '2 values equal'],
    [['agrees', 'not told'], 'verified', '1 value equal, 1 not told by Modal'],
    [['agrees', 'differs'], 'differs', '1 of 2 values differs'],
    [['differs', 'differs'], 'differs', '2 of 2 values differ'],
  ])('%j: %s', (verdicts, standing, words) => {
    const compared = verdicts.map(value);
    expect([standingOf({ compared }), comparedWords({ compared })]).toEqual([standing, words]);
  });

  it('is not checked without a look', () => {
    expect(standingOf(null)).toBe('not checked');
  });
});

it('differences come first, then what Modal does not tell', () => {
  const sorted = inOrderOfConcern([value('agrees'), value('not told'), value('differs')]);
  expect(sorted.map(({ verdict }) => verdict)).toEqual(['differs', 'not told', 'agrees']);
});
