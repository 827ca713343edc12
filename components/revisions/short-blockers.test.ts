import { expect, test } from 'vitest';
import { shortBlockers } from './short-blockers';

const FREE = { archived: false, quarantine: null, missingApprovals: 0 };
const QUARANTINE = { reason: 'It crashes', byName: 'Someone', createdAt: new Date(0) };

test.each([
  [FREE, undefined],
  [{ ...FREE, missingApprovals: 1 }, 'Cannot be deployed: 1 approval missing.'],
  [{ ...FREE, missingApprovals: 2 }, 'Cannot be deployed: 2 approvals missing.'],
  [{ ...FREE, quarantine: QUARANTINE }, 'Cannot be deployed: it is quarantined.'],
  [
    { archived: true, quarantine: QUARANTINE, missingApprovals: 2 },
    'Cannot be deployed: the preset is archived, it is quarantined, 2 approvals missing.',
  ],
])('%o says %s', (standing, words) => {
  expect(shortBlockers(standing)).toBe(words);
});
