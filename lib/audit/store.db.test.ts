import { beforeEach, describe, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { type AuditRecord, recordAudit } from './record-audit';
import type { HistoryFilter, HistoryPlace } from './schema';
import { auditBatches, auditEntry, auditHead, auditPage, peopleInAudit } from './store';

const ADA = { id: 'ada', name: 'Ada' };
const BEA = { id: 'bea', name: 'Bea' };
const CONSOLE = { id: null, name: 'GLM Console' };

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const record = (action: string, given: Partial<AuditRecord> = {}): AuditRecord => ({
  action,
  subjectKind: action.split('.')[0] ?? '',
  subjectId: 's',
  summary: action,
  ...given,
});

const write = (actor: typeof ADA | typeof CONSOLE, ...given: Parameters<typeof record>) =>
  recordAudit(db, actor, record(...given));

const ids = async (filter: HistoryFilter, place: HistoryPlace = {}, size = 100) =>
  (await auditPage(filter, place, size)).rows.map(({ id }) => Number(id));

describe('kinds', () => {
  const ACTIONS = [
    'revision.save',
    'revision.approve',
    'revision.withdraw-approval',
    'revision.quarantine',
    'revision.lift-quarantine',
    'preset.archive',
    'job.start',
    'job.cancel',
    'person.join',
    'invitation.create',
    'person.sign-in',
    'webhook.add',
    'schedule.miss',
    'alert.fire',
    'alert-rule.add',
    'guard.add-freeze',
    'guard.override',
    'budget.reached',
    'golden.remove',
    'incident.freeze',
  ];

  test.each([
    [undefined, [20, 19, 18, 17, 16, 15, 14, 13, 12, 10, 9, 8, 6, 5, 4, 3, 2, 1]],
    ['everything', [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['revision', [1]],
    ['approval', [3, 2]],
    ['quarantine', [5, 4]],
    ['preset', [6]],
    ['job', [8, 7]],
    ['people', [11, 10, 9]],
    ['settings', [12]],
    ['schedule', [13]],
    ['alert', [15, 14]],
    ['guard', [18, 17, 16]],
    ['golden', [19]],
    ['incident', [20]],
    ['deployment', []],
  ] as const)('%s', async (kind, expected) => {
    for (const action of ACTIONS) await write(ADA, action);
    expect(await ids({ kind })).toEqual(expected);
  });

  test('the end of a deploy is a deployment, and among the jobs too', async () => {
    await write(ADA, 'job.end', { after: { kind: 'deploy', status: 'failed' } });
    await write(ADA, 'job.succeed', { after: { kind: 'deploy', status: 'succeeded' } });
    await write(ADA, 'job.succeed', { after: { kind: 'download', status: 'succeeded' } });
    expect(await ids({ kind: 'deployment' })).toEqual([2, 1]);
    expect(await ids({ kind: 'job' })).toEqual([3, 2, 1]);
  });
});

test('by person, the console itself included', async () => {
  await write(ADA, 'revision.save');
  await write(BEA, 'revision.save');
  await write(CONSOLE, 'revision.save');
  await write({ ...ADA, name: 'Ada Married' }, 'revision.save');
  expect(await ids({ who: 'ada' })).toEqual([4, 1]);
  expect(await ids({ who: 'console' })).toEqual([3]);
  expect(await peopleInAudit()).toEqual([
    { id: 'ada', name: 'Ada Married' },
    { id: 'bea', name: 'Bea' },
  ]);
});

test('nobody was here yet', async () => {
  expect(await peopleInAudit()).toEqual([]);
  expect(await auditHead()).toBeNull();
  expect(await auditPage({}, {}, 10)).toEqual({ rows: [], hasNewer: false, hasOlder: false });
});

test('by preset, whatever the entry is about', async () => {
  const preset = await db.preset.create({ data: { name: 'production-v4' } });
  await write(ADA, 'revision.save', { presetId: preset.id, revisionId: 'r' });
  await write(ADA, 'job.cancel', { presetId: preset.id, jobId: 'j' });
  await write(ADA, 'revision.save', { presetId: 'another' });
  expect(await ids({ preset: 'production-v4' })).toEqual([2, 1]);
  expect(await ids({ preset: 'unknown' })).toEqual([]);
  expect(await auditEntry('2')).toMatchObject({ id: '2', presetId: preset.id, jobId: 'j', kind: 'job' });
  expect(await auditEntry('99')).toBeNull();
});

test('by time, in the zone that was meant', async () => {
  for (const at of [
    '2026-11-21T22:59:59Z',
    '2026-11-21T23:00:00Z',
    '2026-11-22T22:59:59Z',
    '2026-11-22T23:00:00Z',
  ]) {
    const row = { ...record('revision.save'), actorName: 'Ada', at: new Date(at) };
    await db.auditEntry.create({ data: row });
  }
  const day = { range: 'custom', from: '2026-11-22', to: '2026-11-22' } as const;
  expect(await ids({ ...day, zone: 'Europe/Berlin' })).toEqual([3, 2]);
  expect(await ids({ ...day, zone: 'UTC' })).toEqual([4, 3]);
  expect(await ids({ range: 'custom', from: '2026-11-23', zone: 'UTC' })).toEqual([]);
  expect(await ids({ range: 'custom', to: '2026-11-20', zone: 'UTC' })).toEqual([]);
});

describe('text', () => {
  beforeEach(async () => {
    await write(ADA, 'revision.save', {
      summary: 'Saved r2 of production-v4: verifier queue grows',
      before: { 'flags.kv.max-running-requests': 64 },
      after: { 'flags.kv.max-running-requests': 48, ticket: 'OPS-123', reasons: { x: 'weil größer' } },
    });
    await write(BEA, 'person.join', {
      summary: 'Bea joined',
      after: { name: 'Bea', email: 'bea@example.com' },
    });
  });

  test.each([
    ['max-running', [1]],
    ['--max-running-requests', [1]],
    ['max_running', [1]],
    ['running-max', []],
    ['requests', [1]],
    ['VERIFIER queue', [1]],
    ['queue verifier', [1]],
    ['verif', [1]],
    ['erifier', []],
    ['production-v4', [1]],
    ['OPS-123', [1]],
    ['ops', [1]],
    ['größ', [1]],
    ['bea', [2]],
    ['bea requests', []],
    ['example.com', []],
    ["' | ! & ( :* \\", [2, 1]],
    ["48' | 'bea", []],
  ])('%j finds %j', async (q, expected) => {
    expect(await ids({ q })).toEqual(expected);
  });
});

describe('pages', () => {
  beforeEach(async () => {
    for (let count = 0; count < 7; count += 1)
      await write(ADA, count % 2 ? 'preset.archive' : 'revision.save');
  });

  test('older ones, without a gap and without an overlap', async () => {
    expect(await auditPage({}, {}, 3)).toMatchObject({ hasNewer: false, hasOlder: true });
    expect(await ids({}, {}, 3)).toEqual([7, 6, 5]);
    expect(await auditPage({}, { before: '5' }, 3)).toMatchObject({ hasNewer: true, hasOlder: true });
    expect(await ids({}, { before: '5' }, 3)).toEqual([4, 3, 2]);
    expect(await auditPage({}, { before: '2' }, 3)).toMatchObject({ hasNewer: true, hasOlder: false });
    expect(await ids({}, { before: '2' }, 3)).toEqual([1]);
  });

  test('newer ones, those next to where one was', async () => {
    expect(await ids({}, { after: '1' }, 3)).toEqual([4, 3, 2]);
    expect(await auditPage({}, { after: '1' }, 3)).toMatchObject({ hasNewer: true, hasOlder: true });
    expect(await auditPage({}, { after: '4' }, 3)).toMatchObject({ hasNewer: false });
  });

  test('entries that were written meanwhile do not shift them', async () => {
    const first = await ids({}, {}, 3);
    await write(ADA, 'revision.save');
    expect(await ids({}, { before: String(first.at(-1)) }, 3)).toEqual([4, 3, 2]);
  });

  test('of a filter', async () => {
    expect(await ids({ kind: 'revision' }, { before: '7' }, 2)).toEqual([5, 3]);
    expect(await ids({ kind: 'revision' }, { after: '1' }, 2)).toEqual([5, 3]);
  });

  test('all of them in batches', async () => {
    const batches: number[][] = [];
    for await (const rows of auditBatches({}, 3)) batches.push(rows.map(({ id }) => Number(id)));
    expect(batches).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
  });
});

test('the head is the newest entry’s hash', async () => {
  await write(ADA, 'revision.save');
  await write(ADA, 'revision.save');
  const newest = await auditEntry('2');
  expect(newest?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await auditHead()).toEqual({ id: '2', hash: newest?.hash });
});
