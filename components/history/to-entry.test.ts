import { describe, expect, test } from 'vitest';
import type { AuditRow } from '@/lib/audit/schema';
import { changeText, historyEntry } from './to-entry';

function row(given: Partial<AuditRow>): AuditRow {
  return {
    id: '7',
    at: new Date(0),
    kind: 'revision',
    actorId: 'ada',
    actorName: 'Ada',
    action: 'revision.save',
    subjectKind: 'revision',
    subjectId: 'r',
    summary: 'the sentence it was written with',
    before: null,
    after: null,
    presetId: null,
    revisionId: null,
    jobId: null,
    hash: '',
    ...given,
  };
}

const revision = { preset: 'production-v4', number: 12 };

test('a saved revision says its changed flags, its message, its ticket and the warnings accepted', () => {
  const entry = historyEntry(
    row({
      before: { 'flags.kv.max-running-requests': 64 },
      after: {
        ...revision,
        'flags.kv.max-running-requests': 48,
        message: 'fewer at once',
        ticket: 'OPS-12',
        reasons: { 'kv-dtype-omitted': 'known' },
      },
    }),
  );
  expect(entry).toMatchObject({
    title: 'production-v4 r12 saved with 1 warning accepted',
    changes: ['--max-running-requests 64 → 48'],
    ticket: 'OPS-12',
    message: 'fewer at once',
    who: 'Ada',
    isFailure: false,
  });
});

test.each([
  ['revision.approve', { after: { ...revision, note: 'as the sheet says' } }, 'production-v4 r12 approved'],
  ['revision.withdraw-approval', { before: revision }, 'production-v4 r12 lost an approval'],
  ['revision.quarantine', { after: { ...revision, reason: 'slow' } }, 'production-v4 r12 quarantined'],
  ['revision.lift-quarantine', { after: revision }, 'production-v4 r12 released from quarantine'],
  ['preset.create', { after: { ...revision, message: 'first' } }, 'production-v4 created'],
  ['preset.archive', { after: { preset: 'old', archived: true } }, 'old archived'],
  ['preset.unarchive', { after: { preset: 'old', archived: false } }, 'old taken out of the archive'],
  ['preset.protect', { after: { preset: 'old' } }, 'the sentence it was written with'],
  ['person.sign-in', {}, 'the sentence it was written with'],
  // The first release wrote less.
  ['revision.save', { after: { 'flags.kv.max-running-requests': 48 } }, 'the sentence it was written with'],
])('%s %j is called “%s”', (action, given, title) => {
  expect(historyEntry(row({ action, ...given })).title).toBe(title);
});

describe('the end of a deploy', () => {
  const facts = { kind: 'deploy', preset: 'production-v4', revision: 12, environment: 'main', job: 3 };

  test('says where, as which version and how long it took', () => {
    const after = { ...facts, status: 'succeeded', version: 7, durationSeconds: 72.4, strategy: 'rolling' };
    expect(historyEntry(row({ action: 'job.succeed', kind: 'deployment', after }))).toMatchObject({
      title: 'production-v4 r12 deployed to main',
      facts: ['rolling', 'version 7', '1 m 12 s'],
      isFailure: false,
    });
  });

  test('tells a registered revision from one that serves', () => {
    const after = { ...facts, status: 'succeeded', version: 7, register: true };
    expect(historyEntry(row({ action: 'job.succeed', after })).title).toBe(
      'production-v4 r12 registered on main',
    );
  });

  test.each([
    ['failed', 'production-v4 r12 failed to deploy to main', true],
    ['lost', 'production-v4 r12 lost on its way to main', true],
    ['cancelled', 'production-v4 r12 cancelled on its way to main', false],
  ])('%s: %s', (status, title, isFailure) => {
    const after = { ...facts, status, error: 'first line\nsecond line' };
    expect(historyEntry(row({ action: 'job.end', after }))).toMatchObject({
      title,
      isFailure,
      message: 'first line',
    });
  });
});

test.each([
  ['job.start', { kind: 'download', status: 'queued' }, 'Download weights queued'],
  ['job.start', { kind: 'deploy', status: 'queued', revision: 12 }, 'Deploy r12 queued'],
  ['job.start', { kind: 'deploy', status: 'queued', revision: 12, register: true }, 'Register r12 queued'],
  ['job.cancel', { kind: 'compile', status: 'cancelled' }, 'Compile kernels cancelled'],
  ['job.cancel', { kind: 'compile', status: 'cancelling' }, 'Compile kernels asked to stop'],
  ['job.succeed', { kind: 'download', status: 'succeeded' }, 'Download weights succeeded'],
  ['job.end', { kind: 'stop', status: 'lost' }, 'Stop app lost'],
  ['job.succeed', { kind: 'unheard-of', status: 'succeeded' }, 'the sentence it was written with'],
])('%s %j is called “%s”', (action, after, title) => {
  expect(historyEntry(row({ action, after })).title).toBe(title);
});

test('a rollback says where it led', () => {
  const after = {
    kind: 'rollback',
    status: 'succeeded',
    preset: 'production-v4',
    revision: 10,
    environment: 'main',
  };
  expect(historyEntry(row({ action: 'job.succeed', after })).title).toBe(
    'main rolled back to production-v4 r10',
  );
});

test('a job of the first release keeps its sentence', () => {
  expect(historyEntry(row({ action: 'job.end', after: { status: 'failed' } }))).toMatchObject({
    title: 'the sentence it was written with',
    isFailure: true,
  });
});

test('values that stand on both sides are changes: a role, the number of approvals', () => {
  const role = row({ action: 'person.change-role', before: { role: 'viewer' }, after: { role: 'lead' } });
  expect(historyEntry(role).changes).toEqual(['role viewer → lead']);
  const protect = {
    before: { preset: 'p', requiredApprovals: 0 },
    after: { preset: 'p', requiredApprovals: 2 },
  };
  expect(historyEntry(row({ action: 'preset.protect', ...protect })).changes).toEqual([
    'required approvals 0 → 2',
  ]);
});

test('a field that has left the catalogue keeps a name', () => {
  const changes = historyEntry(
    row({
      before: { 'flags.old.some-flag': true },
      after: { 'flags.old.some-flag': null, 'extra.new-flag': 3 },
    }),
  ).changes;
  expect(changes).toEqual(['--some-flag on → omitted', '--new-flag omitted → 3']);
});

test('whatever stands in an entry, it is shown', () => {
  for (const after of [null, 'text', 3, [1], { preset: 5, reasons: 'x', 'a.b': { c: 1 } }]) {
    expect(historyEntry(row({ before: 'odd', after })).title).toBe('the sentence it was written with');
  }
  expect(changeText({ name: 'keys', path: null, before: null, after: ['a', 'b'] })).toBe(
    'keys omitted → a, b',
  );
});

test('a budget is told by its sentence alone', () => {
  const [before, after] = [{ monthlyBudgetDollars: null }, { monthlyBudgetDollars: 3 }];
  expect(historyEntry(row({ action: 'guard.set-budget', before, after })).changes).toEqual([]);
});
