import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { archivePreset } from './archive-preset';
import { createPreset } from './create-preset';
import { duplicatePreset } from './duplicate-preset';
import { protectPreset } from './protect-preset';
import { quarantineRevision } from './quarantine-revision';
import { saveRevision } from './save-revision';
import { presetByName, revisionById } from './store';
import { aPerson } from './testing/a-person';
import { savedRevision } from './testing/saved-revision';
import { seededProduction } from './testing/seeded-production';

const DTYPE = 'flags.kv.kv-cache-dtype';
const WATCHDOG = 'flags.model.watchdog-timeout';
const SHIPPED = { 'kv-dtype-omitted': 'As shipped' };

let db: PrismaClient;
let presetId: string;
let r1: string;
let ada: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId, r1 } = await seededProduction());
  ada = await aPerson('operator', 'ada');
});

function ask(name: string, config: unknown = productionPreset(), reasons: Record<string, string> = SHIPPED) {
  return { name, config, message: 'For tests', reasons, ticket: 'OPS-1' };
}

describe('createPreset', () => {
  test('makes r1 under the new name', async () => {
    expect(await createPreset(ada, ask('fast'))).toEqual({ ok: true, value: { name: 'fast' } });
    const fast = await presetByName('fast');
    expect(fast?.latest).toMatchObject({
      number: 1,
      parentId: null,
      message: 'For tests',
      ticket: 'OPS-1',
      authorName: 'ada',
      config: { ...productionPreset(), name: 'fast' },
    });
    expect(await db.auditEntry.findMany({ where: { presetId: fast?.id } })).toMatchObject([
      { action: 'preset.create', summary: 'Created fast: For tests', revisionId: fast?.latest.id },
    ]);
  });

  test.each([
    ['', 'name'],
    ['-x', 'name'],
    ['a b', 'name'],
    ['x'.repeat(65), 'name'],
    ['../x', 'name'],
    ['compare', 'name'],
    ['Import', 'name'],
  ])('refuses the name %j', async (name, field) => {
    expect(await createPreset(ada, ask(name))).toMatchObject({ error: { code: 'invalid', field } });
  });

  test('takes a name of 64', async () => {
    expect(await createPreset(ada, ask('x'.repeat(64)))).toMatchObject({ ok: true });
  });

  test.each([
    ['an error', () => ask('x', productionWith({ [DTYPE]: 'fp8_e4m3' })), 'blocked', DTYPE],
    [
      'a warning without a reason',
      () => ask('x', productionPreset(), {}),
      'invalid',
      'reasons.kv-dtype-omitted',
    ],
    ['no object', () => ask('x', 'text'), 'invalid', 'preset'],
    ['a list', () => ask('x', []), 'invalid', 'preset'],
    ['an unknown key', () => ask('x', { ...productionPreset(), more: 1 }), 'invalid', 'more'],
  ])('refuses %s', async (_, input, code, field) => {
    expect(await createPreset(ada, input())).toMatchObject({ error: { code, field } });
    expect(await presetByName('x')).toBeNull();
  });

  test('gives a name once, also to two at once', async () => {
    const both = await Promise.all([1, 2].map(() => createPreset(ada, ask('fast'))));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      error: {
        code: 'conflict',
        field: 'name',
        message: 'There is already a preset fast: choose another name.',
      },
    });
    expect(await db.auditEntry.count({ where: { action: 'preset.create' } })).toBe(1);
  });

  test('tells that an archived preset has the name', async () => {
    await archivePreset(await aPerson('lead'), { presetId });
    expect(await createPreset(ada, ask('production-v4'))).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('An archived preset is called') },
    });
  });

  test.each([
    ['viewer', false],
    ['operator', true],
    ['lead', true],
    ['admin', true],
  ] as const)('by a %s: %s', async (role, created) => {
    const actor = await aPerson(role, `the ${role}`);
    expect((await createPreset(actor, ask('fast'))).ok).toBe(created);
    expect((await duplicatePreset(actor, { ...copy('slow', r1), reasons: SHIPPED })).ok).toBe(created);
  });
});

function copy(name: string, revisionId: string) {
  return { name, revisionId, message: 'A trial' };
}

describe('duplicatePreset', () => {
  let warned: string;

  beforeEach(async () => {
    const saved = await saveRevision(ada, {
      presetId,
      parentId: r1,
      config: productionWith({ [WATCHDOG]: 600 }),
      message: 'Shorter',
      reasons: { ...SHIPPED, 'watchdog-short': 'trial' },
    });
    warned = saved.ok ? saved.value.id : '';
  });

  test('takes the values and the reasons along, and says where from', async () => {
    expect(await duplicatePreset(ada, copy('slow', warned))).toEqual({ ok: true, value: { name: 'slow' } });
    const slow = await presetByName('slow');
    expect(slow?.latest).toMatchObject({
      number: 1,
      parentId: warned,
      message: 'From production-v4 r2: A trial',
      reasons: { ...SHIPPED, 'watchdog-short': 'trial' },
      config: { ...productionWith({ [WATCHDOG]: 600 }), name: 'slow' },
    });
    expect(await db.auditEntry.findMany({ where: { presetId: slow?.id } })).toMatchObject([
      { action: 'preset.duplicate', summary: 'Created slow from production-v4 r2: A trial' },
    ]);
  });

  test('goes on with r2 after that', async () => {
    await duplicatePreset(ada, copy('slow', warned));
    const slow = await presetByName('slow');
    const next = await savedRevision(ada, slow?.id ?? '', { [DTYPE]: 'bfloat16', [WATCHDOG]: 1200 });
    expect(await revisionById(next)).toMatchObject({ number: 2, presetName: 'slow' });
  });

  test('asks for the reason of a warning that nobody has accepted', async () => {
    const asked = copy('slow', r1);
    await db.revision.update({ where: { id: r1 }, data: { reasons: {} } });
    expect(await duplicatePreset(ada, asked)).toMatchObject({
      error: { code: 'invalid', field: 'reasons.kv-dtype-omitted' },
    });
    expect(await duplicatePreset(ada, { ...asked, reasons: SHIPPED })).toMatchObject({ ok: true });
  });

  test('is no way round approvals or a quarantine', async () => {
    await protectPreset(await aPerson('lead'), { presetId, requiredApprovals: 2 });
    await duplicatePreset(ada, copy('slow', warned));
    expect(await presetByName('slow')).toMatchObject({ requiredApprovals: 2 });
    await quarantineRevision(ada, { revisionId: warned, reason: 'slow' });
    expect(await duplicatePreset(ada, copy('slower', warned))).toMatchObject({ error: { code: 'blocked' } });
  });

  test('refuses what is not there, and a name that is', async () => {
    expect(await duplicatePreset(ada, copy('slow', 'none'))).toMatchObject({ error: { code: 'not-found' } });
    expect(await duplicatePreset(ada, copy('production-v4', warned))).toMatchObject({
      error: { code: 'conflict', field: 'name' },
    });
  });
});
