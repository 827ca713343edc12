import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
import { env } from '@/lib/env';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { insertRevision, isUniqueViolation } from './insert-revision';
import { saveRevision } from './save-revision';
import { seedPresets } from './seed';
import { latestRevision, presetByName, presetList, recentRevisions } from './store';

const KV = 'flags.kv.kv-cache-dtype';
const RUNNING = 'flags.kv.max-running-requests';
const WATCHDOG = 'flags.model.watchdog-timeout';
// The warning that production-v4 ships with.
const SHIPPED = { 'kv-dtype-omitted': 'As shipped' };

let db: PrismaClient;
let presetId: string;
let parentId: string;

beforeEach(async () => {
  db = await freshDatabase();
  await seedPresets();
  const preset = await presetByName('production-v4');
  presetId = preset?.id ?? '';
  parentId = preset?.latest.id ?? '';
});

function person(role: Role, name: string = role): Actor {
  return { id: `id-of-${name}`, name, role };
}

function ask(config: unknown, more: { message?: string; reasons?: Record<string, string> } = {}) {
  const reasons = { ...SHIPPED, ...more.reasons };
  return { presetId, parentId, config, message: 'Fewer requests', ...more, reasons };
}

async function compileFor(preset: ReturnType<typeof productionPreset>) {
  const kernels = {
    format: 1,
    fingerprint: fingerprintOf(preset),
    kernels: 3072,
    bytes: 1,
    compiledAt: 'now',
  };
  const { MODAL_ENVIRONMENT: environment, MODAL_APP_NAME: appName } = env;
  await db.target.create({ data: { environment, appName, kernels, volumesObservedAt: new Date() } });
}

describe('seed', () => {
  test('makes r1 once, however many processes start', async () => {
    await db.$executeRaw`TRUNCATE "Preset" CASCADE`;
    await Promise.all([seedPresets(), seedPresets(), seedPresets()]);
    await seedPresets();
    const [preset, ...others] = await presetList();
    expect(others).toEqual([]);
    expect(preset?.latest).toMatchObject({
      number: 1,
      config: productionPreset(),
      authorName: 'GLM Console',
    });
    expect(preset?.latest.command.slice(0, 3)).toEqual(['python3', '-m', 'sglang.launch_server']);
  });
});

describe('a good change', () => {
  test('becomes r2 with its audit row', async () => {
    const saved = await saveRevision(person('operator'), ask(productionWith({ [RUNNING]: 32 })));
    expect(saved).toMatchObject({ ok: true, value: { number: 2 } });
    const latest = await latestRevision(presetId);
    expect(latest).toMatchObject({ number: 2, parentId, authorName: 'operator', message: 'Fewer requests' });
    expect(latest?.command.join(' ')).toContain('--max-running-requests 32');
    expect(latest?.findings.map(({ ruleId }) => ruleId)).toContain('kv-dtype-omitted');
    const [audit] = await db.auditEntry.findMany({ where: { subjectId: latest?.id } });
    expect(audit).toMatchObject({
      action: 'revision.save',
      actorName: 'operator',
      summary: 'Saved r2 of production-v4: Fewer requests',
      before: { [RUNNING]: 48 },
      after: { [RUNNING]: 32 },
    });
    expect((await recentRevisions(1))[0]?.number).toBe(2);
  });

  test.each([
    ['viewer', false],
    ['operator', true],
    ['lead', true],
    ['admin', true],
  ] as const)('by a %s is saved: %s', async (role, saved) => {
    const result = await saveRevision(person(role), ask(productionWith({ [RUNNING]: 32 })));
    expect(result.ok).toBe(saved);
    if (!result.ok) expect(result.error.code).toBe('forbidden');
  });
});

describe('a change is refused', () => {
  const good = () => productionWith({ [RUNNING]: 32 });

  test.each([
    ['that an error blocks', () => ask(productionWith({ [KV]: 'fp8_e4m3' })), 'blocked', KV],
    ['with a broken field', () => ask(productionWith({ [RUNNING]: 0 })), 'invalid', RUNNING],
    ['without a message', () => ask(good(), { message: '  ' }), 'invalid', 'message'],
    ['with a message of 501', () => ask(good(), { message: 'x'.repeat(501) }), 'invalid', 'message'],
    ['that renames', () => ask({ ...good(), name: 'other' }), 'invalid', 'name'],
    ['that changes nothing', () => ask(productionPreset()), 'invalid', undefined],
    ['of no preset', () => ({ ...ask(good()), presetId: 'none' }), 'not-found', undefined],
    ['on another parent', () => ({ ...ask(good()), parentId: 'none' }), 'conflict', 'parentId'],
  ])('%s', async (_, input, code, field) => {
    expect(await saveRevision(person('operator'), input())).toMatchObject({ ok: false, error: { code } });
    const refused = await saveRevision(person('operator'), input());
    expect(refused.ok ? undefined : refused.error.field).toBe(field);
    expect(await latestRevision(presetId)).toMatchObject({ number: 1 });
  });

  test('but a message of 500 is not', async () => {
    const saved = await saveRevision(person('operator'), ask(good(), { message: 'x'.repeat(500) }));
    expect(saved.ok).toBe(true);
  });
});

describe('a warning', () => {
  const short = () => productionWith({ [WATCHDOG]: 600 });

  test('asks for a reason', async () => {
    const refused = await saveRevision(person('operator'), ask(short()));
    expect(refused).toMatchObject({ error: { code: 'invalid', field: 'reasons.watchdog-short' } });
  });

  test('is kept with its reason, and no other reason is', async () => {
    const reasons = { 'watchdog-short': ' Trial on one GPU ', 'kernel-cache': 'not asked' };
    expect(await saveRevision(person('operator'), ask(short(), { reasons }))).toMatchObject({ ok: true });
    expect((await latestRevision(presetId))?.reasons).toEqual({
      ...SHIPPED,
      'watchdog-short': 'Trial on one GPU',
    });
  });

  test('comes from the kernels on the target', async () => {
    await compileFor(productionWith({ 'flags.model.tp': 4 }));
    const refused = await saveRevision(person('operator'), ask(productionWith({ [RUNNING]: 32 })));
    expect(refused).toMatchObject({ error: { field: 'reasons.kernel-cache' } });
  });

  test('comes when the cache was read and holds nothing', async () => {
    const { MODAL_ENVIRONMENT: environment, MODAL_APP_NAME: appName } = env;
    await db.target.create({ data: { environment, appName, volumesObservedAt: new Date() } });
    const refused = await saveRevision(person('operator'), ask(productionWith({ [RUNNING]: 32 })));
    expect(refused).toMatchObject({ error: { field: 'reasons.kernel-cache' } });
  });

  test('does not come when the kernels fit', async () => {
    await compileFor(productionPreset());
    const saved = await saveRevision(person('operator'), ask(productionWith({ [RUNNING]: 32 })));
    expect(saved.ok).toBe(true);
  });
});

describe('two at once', () => {
  test('one saves, the other hears who was first', async () => {
    const results = await Promise.all(
      [31, 32].map((requests) =>
        saveRevision(person('operator', `op${requests}`), ask(productionWith({ [RUNNING]: requests }))),
      ),
    );
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const winner = await latestRevision(presetId);
    expect(winner?.number).toBe(2);
    const lost = results.find((result) => !result.ok);
    expect(lost).toMatchObject({ error: { code: 'conflict', field: 'parentId' } });
    expect(JSON.stringify(lost)).toContain(`${winner?.authorName} saved r2 meanwhile`);
    expect(await db.auditEntry.count({ where: { action: 'revision.save' } })).toBe(2);
  });

  test('the database itself lets one number be taken once', async () => {
    const parent = await latestRevision(presetId);
    const config = productionWith({ [RUNNING]: 32 });
    const preset = { id: presetId, name: 'production-v4' };
    const again = () =>
      insertRevision(db, person('operator'), {
        preset,
        config,
        message: 'm',
        findings: [],
        reasons: {},
        parent,
      });
    await again();
    await expect(again()).rejects.toSatisfy(isUniqueViolation);
  });
});
