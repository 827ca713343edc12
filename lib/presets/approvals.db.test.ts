import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { approveRevision } from './approve-revision';
import { archivePreset } from './archive-preset';
import { protectPreset } from './protect-preset';
import { quarantineRevision } from './quarantine-revision';
import { standingOf, standingsOf } from './standing-store';
import { aDeployment } from './testing/a-deployment';
import { aPerson } from './testing/a-person';
import { savedRevision } from './testing/saved-revision';
import { seededProduction } from './testing/seeded-production';
import { withdrawApproval } from './withdraw-approval';

const RUNNING = 'flags.kv.max-running-requests';

let db: PrismaClient;
let presetId: string;
let revisionId: string;
let ada: Actor;
let bea: Actor;
let lead: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId } = await seededProduction());
  ada = await aPerson('operator', 'ada');
  bea = await aPerson('operator', 'bea');
  lead = await aPerson('lead');
  revisionId = await savedRevision(ada, presetId, { [RUNNING]: 32 });
});

const lastEntry = () => db.auditEntry.findFirst({ orderBy: { id: 'desc' } });

describe('protectPreset', () => {
  test.each([
    ['viewer', false],
    ['operator', false],
    ['lead', true],
    ['admin', true],
  ] as const)('by a %s: %s', async (role, done) => {
    const actor = await aPerson(role, `the ${role}`);
    expect((await protectPreset(actor, { presetId, requiredApprovals: 1 })).ok).toBe(done);
  });

  test.each([
    [0, true],
    [5, true],
    [-1, false],
    [6, false],
    [1.5, false],
    ['2', false],
  ])('with %j approvals: %s', async (requiredApprovals, taken) => {
    const result = await protectPreset(lead, { presetId, requiredApprovals: requiredApprovals as number });
    expect(result.ok).toBe(taken);
    if (!result.ok) expect(result.error).toMatchObject({ code: 'invalid', field: 'requiredApprovals' });
  });

  test('writes down the number before, and nothing when it stays', async () => {
    await protectPreset(lead, { presetId, requiredApprovals: 2 });
    await protectPreset(lead, { presetId, requiredApprovals: 1 });
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      action: 'preset.protect',
      presetId,
      before: { requiredApprovals: 2 },
      after: { requiredApprovals: 1 },
      summary: 'production-v4 needs 1 approval to be deployed, before 2',
    });
    await protectPreset(lead, { presetId, requiredApprovals: 1 });
    expect(await lastEntry()).toEqual(entry);
  });

  test('tells an unknown preset', async () => {
    const refused = await protectPreset(lead, { presetId: 'none', requiredApprovals: 1 });
    expect(refused).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('approveRevision', () => {
  beforeEach(() => protectPreset(lead, { presetId, requiredApprovals: 1 }));

  test('makes the revision deployable', async () => {
    expect((await standingOf(revisionId))?.blockers).toHaveLength(1);
    expect(await approveRevision(bea, { revisionId, note: ' looks good ' })).toMatchObject({ ok: true });
    expect(await standingOf(revisionId)).toMatchObject({
      blockers: [],
      missingApprovals: 0,
      approvals: [{ approverId: 'bea', approverName: 'bea', note: 'looks good', counts: true }],
    });
    expect(await lastEntry()).toMatchObject({ action: 'revision.approve', presetId, revisionId });
  });

  test('does not pass on to the next revision', async () => {
    await approveRevision(bea, { revisionId });
    const next = await savedRevision(ada, presetId, { [RUNNING]: 31 });
    expect(await standingOf(next)).toMatchObject({ approvals: [], missingApprovals: 1 });
  });

  test('is not for one’s own revision', async () => {
    expect(await approveRevision(ada, { revisionId })).toMatchObject({ error: { code: 'forbidden' } });
  });

  test('is not for viewers', async () => {
    const viewer = await aPerson('viewer');
    expect(await approveRevision(viewer, { revisionId })).toMatchObject({ error: { code: 'forbidden' } });
  });

  test('counts once, also of two clicks at once', async () => {
    const both = await Promise.all([1, 2].map(() => approveRevision(bea, { revisionId })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await approveRevision(bea, { revisionId })).toMatchObject({ error: { code: 'conflict' } });
    expect((await standingOf(revisionId))?.approvals).toHaveLength(1);
  });

  test.each([
    [500, true],
    [501, false],
  ])('with a note of %i characters: %s', async (length, taken) => {
    const approved = await approveRevision(bea, { revisionId, note: 'x'.repeat(length) });
    expect(approved.ok).toBe(taken);
    if (!approved.ok) expect(approved.error.field).toBe('note');
  });

  test('is refused in quarantine, in the archive and for nothing', async () => {
    expect(await approveRevision(bea, { revisionId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
    await quarantineRevision(ada, { revisionId, reason: 'no' });
    expect(await approveRevision(bea, { revisionId })).toMatchObject({ error: { code: 'blocked' } });
    const other = await savedRevision(ada, presetId, { [RUNNING]: 31 });
    await archivePreset(lead, { presetId });
    expect(await approveRevision(bea, { revisionId: other })).toMatchObject({ error: { code: 'blocked' } });
  });

  test('and a quarantine at once leave no approval behind the quarantine', async () => {
    const [approved, quarantined] = await Promise.all([
      approveRevision(bea, { revisionId }),
      quarantineRevision(lead, { revisionId, reason: 'no' }),
    ]);
    expect(quarantined.ok).toBe(true);
    const order = await db.auditEntry.findMany({ where: { revisionId }, orderBy: { id: 'asc' } });
    const actions = order.map(({ action }) => action).filter((action) => action !== 'revision.save');
    const inOrder = approved.ok ? ['revision.approve', 'revision.quarantine'] : ['revision.quarantine'];
    expect(actions).toEqual(inOrder);
  });

  test.each([
    ['left', () => db.user.delete({ where: { id: 'bea' } })],
    ['became a viewer', () => db.user.update({ where: { id: 'bea' }, data: { role: 'viewer' } })],
  ])('counts no more once its giver %s', async (_, leave) => {
    await approveRevision(bea, { revisionId });
    await leave();
    expect(await standingOf(revisionId)).toMatchObject({
      missingApprovals: 1,
      approvals: [{ approverName: 'bea', counts: false }],
    });
  });
});

describe('withdrawApproval', () => {
  beforeEach(async () => {
    await protectPreset(lead, { presetId, requiredApprovals: 1 });
    await approveRevision(bea, { revisionId, note: 'fine' });
  });

  test('takes it back, and it can be given again', async () => {
    expect(await withdrawApproval(bea, { revisionId })).toMatchObject({ ok: true });
    expect(await standingOf(revisionId)).toMatchObject({ missingApprovals: 1, approvals: [] });
    expect(await lastEntry()).toMatchObject({
      action: 'revision.withdraw-approval',
      before: { approvedBy: 'bea', note: 'fine' },
    });
    expect(await approveRevision(bea, { revisionId })).toMatchObject({ ok: true });
  });

  test('is for one’s own approval alone', async () => {
    expect(await withdrawApproval(lead, { revisionId })).toMatchObject({ error: { code: 'not-found' } });
    const left = { ...bea, role: 'viewer' } as const;
    expect(await withdrawApproval(left, { revisionId })).toMatchObject({ error: { code: 'forbidden' } });
  });

  test.each([
    ['queued', false],
    ['running', false],
    ['cancelling', false],
    ['failed', true],
    ['cancelled', true],
  ])('while a deploy is %s: %s', async (status, taken) => {
    await aDeployment(revisionId, { status, deployed: false });
    const withdrawn = await withdrawApproval(bea, { revisionId });
    expect(withdrawn.ok).toBe(taken);
    if (!withdrawn.ok) expect(withdrawn.error.message).toContain('cancel the job first');
  });

  test('comes too late once it was deployed', async () => {
    await aDeployment(revisionId);
    const refused = await withdrawApproval(bea, { revisionId });
    expect(refused).toMatchObject({ error: { code: 'blocked' } });
    expect((await standingOf(revisionId))?.approvals).toHaveLength(1);
  });
});

test('many standings are read at once', async () => {
  const next = await savedRevision(ada, presetId, { [RUNNING]: 31 });
  await quarantineRevision(ada, { revisionId: next, reason: 'slow' });
  const standings = await standingsOf([revisionId, next, 'none']);
  expect([...standings.keys()].sort()).toEqual([revisionId, next].sort());
  expect(standings.get(revisionId)?.blockers).toEqual([]);
  expect(standings.get(next)?.quarantine).toMatchObject({ reason: 'slow', byName: 'ada' });
  expect(await standingsOf([])).toEqual(new Map());
});
