import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import { productionWith } from '@/lib/flags/testing/production-with';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { archivePreset } from './archive-preset';
import { saveRevision } from './save-revision';
import { standingOf } from './standing-store';
import { archivedPresets, presetByName, presetList } from './store';
import { aDeployment } from './testing/a-deployment';
import { aPerson } from './testing/a-person';
import { savedRevision } from './testing/saved-revision';
import { seededProduction } from './testing/seeded-production';
import { unarchivePreset } from './unarchive-preset';

const RUNNING = 'flags.kv.max-running-requests';

let db: PrismaClient;
let presetId: string;
let r1: string;
let lead: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId, r1 } = await seededProduction());
  lead = await aPerson('lead');
});

const names = (presets: readonly { name: string }[]) => presets.map(({ name }) => name);

function save(actor: Actor, requests: number) {
  const config = productionWith({ [RUNNING]: requests });
  const reasons = { 'kv-dtype-omitted': 'As shipped' };
  return saveRevision(actor, { presetId, parentId: r1, config, message: 'Fewer', reasons });
}

test('an archived preset is listed apart, deploys nothing and takes no save, until it is unarchived', async () => {
  expect(await archivePreset(lead, { presetId })).toMatchObject({ ok: true });
  expect(names(await presetList())).toEqual([]);
  expect(names(await archivedPresets())).toEqual(['production-v4']);
  expect((await presetByName('production-v4'))?.archivedAt).toBeInstanceOf(Date);
  expect((await standingOf(r1))?.blockers[0]).toContain('production-v4 is archived');
  expect(await save(lead, 32)).toMatchObject({ error: { code: 'blocked' } });

  expect(await unarchivePreset(lead, { presetId })).toMatchObject({ ok: true });
  expect(names(await presetList())).toEqual(['production-v4']);
  expect((await standingOf(r1))?.blockers).toEqual([]);
  expect(await save(lead, 32)).toMatchObject({ ok: true });
  const entries = await db.auditEntry.findMany({ where: { presetId, subjectKind: 'preset' } });
  expect(entries.map(({ action }) => action)).toEqual(['preset.archive', 'preset.unarchive']);
});

test.each([
  ['viewer', false],
  ['operator', false],
  ['admin', true],
] as const)('a %s archives: %s', async (role, done) => {
  const actor = await aPerson(role);
  expect((await archivePreset(actor, { presetId })).ok).toBe(done);
  expect((await unarchivePreset(actor, { presetId })).ok).toBe(done);
});

describe('is refused', () => {
  test('twice, and for nothing', async () => {
    expect(await unarchivePreset(lead, { presetId })).toMatchObject({ error: { code: 'conflict' } });
    await archivePreset(lead, { presetId });
    expect(await archivePreset(lead, { presetId })).toMatchObject({ error: { code: 'conflict' } });
    for (const verb of [archivePreset, unarchivePreset])
      expect(await verb(lead, { presetId: 'none' })).toMatchObject({ error: { code: 'not-found' } });
  });

  test.each(['queued', 'running', 'cancelling'])('while a deploy is %s', async (status) => {
    await aDeployment(r1, { status, deployed: false });
    expect(await archivePreset(lead, { presetId })).toMatchObject({
      error: { code: 'blocked', message: expect.stringContaining('Job 1 deploys') },
    });
  });

  test('while a revision of it is the newest deployment of any target', async () => {
    const r2 = await savedRevision(lead, presetId, { [RUNNING]: 32 });
    await aDeployment(r2, { deployedAt: new Date(1000) });
    expect(await archivePreset(lead, { presetId })).toMatchObject({
      error: { code: 'blocked', message: expect.stringContaining('r2 of production-v4 is deployed') },
    });
  });
});

test('is done once another preset is deployed over it', async () => {
  await aDeployment(r1, { deployedAt: new Date(1000) });
  const other = await db.preset.create({ data: { name: 'other' } });
  const { id: _, ...row } = await db.revision.findUniqueOrThrow({ where: { id: r1 } });
  const copy = { ...row, presetId: other.id, config: {}, findings: [], reasons: {} };
  const { id } = await db.revision.create({ data: copy });
  await aDeployment(id, { deployedAt: new Date(2000) });
  expect(await archivePreset(lead, { presetId })).toMatchObject({ ok: true });
});

test('of an archive and a save at once, no revision comes after the archive', async () => {
  const [archived, saved] = await Promise.all([archivePreset(lead, { presetId }), save(lead, 32)]);
  expect(archived.ok).toBe(true);
  const entries = await db.auditEntry.findMany({ where: { presetId }, orderBy: { id: 'asc' }, skip: 1 });
  const actions = entries.map(({ action }) => action);
  expect(actions).toEqual(saved.ok ? ['revision.save', 'preset.archive'] : ['preset.archive']);
});
