import { expect, test } from 'vitest';
import { type ApprovalCase, approvalMove } from './approval-moves';

const MINE = { approverId: 'me', approverName: 'Me', note: null, createdAt: new Date(0), counts: true };
const NOTHING = { approvals: [], quarantine: null, archived: false };
const QUARANTINE = { reason: 'It crashes', byName: 'Someone', createdAt: new Date(0) };

const CASES: [name: string, changed: Partial<ApprovalCase>, move: unknown][] = [
  ['another person may approve', {}, { kind: 'approve', blocker: null }],
  ['a console that wrote it has no vote', { authorId: null }, { kind: 'approve', blocker: null }],
  ['the author may not', { authorId: 'me' }, { kind: 'approve', blocker: expect.stringContaining('others') }],
  [
    'a viewer may not',
    { actor: { id: 'me', role: 'viewer' } },
    { kind: 'approve', blocker: 'Your role, viewer, may not approve.' },
  ],
  [
    'a quarantined one waits',
    { standing: { ...NOTHING, quarantine: QUARANTINE } },
    { kind: 'approve', blocker: expect.stringContaining('quarantined') },
  ],
  [
    'one of an archived preset waits',
    { standing: { ...NOTHING, archived: true } },
    { kind: 'approve', blocker: expect.stringContaining('archived') },
  ],
  [
    'who approved may withdraw',
    { standing: { ...NOTHING, approvals: [MINE] } },
    { kind: 'withdraw', blocker: null },
  ],
  [
    'but not after the deploy',
    { standing: { ...NOTHING, approvals: [MINE] }, wasDeployed: true },
    { kind: 'withdraw', blocker: expect.stringContaining('deployed') },
  ],
];

test.each(CASES)('%s', (_name, changed, move) => {
  const base: ApprovalCase = {
    actor: { id: 'me', role: 'operator' },
    authorId: 'someone',
    standing: NOTHING,
    wasDeployed: false,
  };
  expect(approvalMove({ ...base, ...changed })).toEqual(move);
});
