import { describe, expect, test } from 'vitest';
import type { GivenApproval } from './schema';
import { type StandingFacts, standing } from './standing';

const createdAt = new Date(0);

function approvals(...counts: boolean[]): GivenApproval[] {
  return counts.map((counts, index) => ({
    approverId: `id-${index}`,
    approverName: `person ${index}`,
    note: null,
    createdAt,
    counts,
  }));
}

function of(facts: Partial<StandingFacts>) {
  const none = { archived: false, requiredApprovals: 0, approvals: [], quarantine: null };
  return standing({ presetName: 'fast', number: 3, ...none, ...facts });
}

describe('approvals', () => {
  test.each([
    [0, [], 0],
    [1, [], 1],
    [1, [true], 0],
    [2, [true], 1],
    [2, [true, true], 0],
    [2, [true, false], 1],
    [1, [true, true], 0],
  ])('of %i needed with %j given, %i are missing', (requiredApprovals, counts, missing) => {
    const { missingApprovals, blockers } = of({ requiredApprovals, approvals: approvals(...counts) });
    expect(missingApprovals).toBe(missing);
    expect(blockers).toHaveLength(missing > 0 ? 1 : 0);
  });

  test('say what is there and how many more to ask', () => {
    expect(of({ requiredApprovals: 3, approvals: approvals(true) }).blockers).toEqual([
      'r3 needs 3 approvals and has 1. Ask 2 more of the people who did not write it.',
    ]);
  });
});

test('a quarantine is told with its reason and by whom', () => {
  const quarantine = { byName: 'Ada', createdAt, reason: 'wrong answers' };
  expect(of({ quarantine }).blockers).toEqual([
    'Ada put r3 into quarantine: wrong answers. Deploy another revision, or lift the quarantine.',
  ]);
  expect(of({ quarantine: { ...quarantine, reason: 'Why?' } }).blockers[0]).toContain('Why? Deploy');
});

test('all that stands in the way is told, what is widest first', () => {
  const quarantine = { byName: 'Ada', createdAt, reason: 'no' };
  const { blockers } = of({ archived: true, quarantine, requiredApprovals: 1 });
  expect(blockers.map((blocker) => blocker.split(' ').slice(0, 3).join(' '))).toEqual([
    'fast is archived.',
    'Ada put r3',
    'r3 needs 1',
  ]);
});
