import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
import { productionWith } from '@/lib/flags/testing/production-with';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { discardDraft } from './discard-draft';
import { saveDraft } from './save-draft';
import { saveRevision } from './save-revision';
import type { DraftContent } from './schema';
import { draftOf } from './store';
import { aPerson } from './testing/a-person';
import { seededProduction } from './testing/seeded-production';

const RUNNING = 'flags.kv.max-running-requests';

let db: PrismaClient;
let presetId: string;
let r1: string;
let ada: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId, r1 } = await seededProduction());
  ada = await aPerson('operator', 'ada');
});

function typed(more: Partial<DraftContent> = {}): DraftContent {
  const nothing = { message: '', ticket: '', reasons: {} };
  return { baseId: r1, baseNumber: 1, edits: { [RUNNING]: '3' }, ...nothing, ...more };
}

async function write(content: DraftContent, version: number, actor = ada) {
  return saveDraft(actor, { presetId, content, version });
}

async function written(content: DraftContent, version = 0): Promise<number> {
  const saved = await write(content, version);
  if (!saved.ok) throw new Error(saved.error.message);
  return saved.value.version;
}

describe('a draft', () => {
  test('comes back as typed, with the revision it began at', async () => {
    const content = typed({
      edits: { [RUNNING]: 'thirty', 'extra.cuda-graph-bs': [1, 2, 4], 'flags.model.ep': null },
      message: 'Half a sent',
      ticket: 'OPS-',
      reasons: { 'watchdog-short': '' },
    });
    const version = await written(content);
    expect(await draftOf('ada', presetId)).toMatchObject({ content, version, base: { id: r1, number: 1 } });
  });

  test('counts up with each write', async () => {
    const first = await written(typed());
    const second = await written(typed({ message: 'more' }), first);
    expect(second).toBe(first + 1);
    expect((await draftOf('ada', presetId))?.content.message).toBe('more');
  });

  test('is its author’s alone, and no entry of the audit log', async () => {
    const bea = await aPerson('operator', 'bea');
    const entries = await db.auditEntry.count();
    await written(typed({ message: 'by ada' }));
    expect(await write(typed({ message: 'by bea' }), 0, bea)).toMatchObject({ ok: true });
    expect((await draftOf('ada', presetId))?.content.message).toBe('by ada');
    expect(await discardDraft(bea, { presetId })).toMatchObject({ ok: true });
    expect(await draftOf('bea', presetId)).toBeNull();
    expect(await draftOf('ada', presetId)).not.toBeNull();
    expect(await db.auditEntry.count()).toBe(entries);
  });

  test('can be discarded when there is none', async () => {
    expect(await discardDraft(ada, { presetId })).toEqual({ ok: true, value: null });
  });
});

describe('two tabs', () => {
  test('the older one gets what the newer one wrote', async () => {
    const both = await written(typed());
    const newer = await written(typed({ message: 'newer' }), both);
    expect(await write(typed({ message: 'older' }), both)).toMatchObject({
      error: { code: 'conflict', newer: { version: newer, content: { message: 'newer' } } },
    });
    expect((await draftOf('ada', presetId))?.content.message).toBe('newer');
  });

  test.each([
    ['begin', async () => 0],
    ['go on', async () => written(typed())],
  ])('that %s at once: one wins, the other gets its text', async (_, start) => {
    const version = await start();
    const results = await Promise.all(['left', 'right'].map((message) => write(typed({ message }), version)));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const kept = await draftOf('ada', presetId);
    const lost = results.find((result) => !result.ok);
    expect(lost).toMatchObject({ error: { newer: { content: kept?.content, version: kept?.version } } });
  });

  test('a discarded draft is no longer written to', async () => {
    const both = await written(typed());
    await discardDraft(ada, { presetId });
    expect(await write(typed(), both)).toMatchObject({ error: { code: 'conflict', newer: null } });
    expect(await draftOf('ada', presetId)).toBeNull();
  });

  test('nor is the draft that was begun after it', async () => {
    const both = await written(typed());
    await discardDraft(ada, { presetId });
    await written(typed({ message: 'anew' }));
    expect(await write(typed(), both)).toMatchObject({ error: { newer: { content: { message: 'anew' } } } });
  });
});

describe('a save', () => {
  const save = (author: Actor, requests: number) =>
    saveRevision(author, {
      presetId,
      parentId: r1,
      config: productionWith({ [RUNNING]: requests }),
      message: 'Fewer',
      reasons: { 'kv-dtype-omitted': 'As shipped' },
    });

  test('ends its author’s draft, and nobody else’s', async () => {
    const bea = await aPerson('operator', 'bea');
    await written(typed());
    await write(typed(), 0, bea);
    expect(await save(ada, 32)).toMatchObject({ ok: true });
    expect(await draftOf('ada', presetId)).toBeNull();
    expect(await draftOf('bea', presetId)).toMatchObject({ base: { number: 1 } });
  });

  test('that comes too late keeps it, and says what came first', async () => {
    const bea = await aPerson('operator', 'bea');
    await written(typed());
    await save(bea, 32);
    expect(await save(ada, 31)).toMatchObject({
      error: { code: 'conflict', newer: { number: 2, authorName: 'bea' } },
    });
    expect(await draftOf('ada', presetId)).not.toBeNull();
  });
});

describe('a draft is refused', () => {
  const ofSize = (bytes: number) => {
    const empty = new TextEncoder().encode(JSON.stringify(typed())).length;
    return typed({ message: 'x'.repeat(bytes - empty) });
  };

  test.each([
    [64 * 1024, true],
    [64 * 1024 + 1, false],
  ])('with %i bytes: taken is %s', async (bytes, taken) => {
    const saved = await write(ofSize(bytes), 0);
    expect(saved.ok).toBe(taken);
    if (!saved.ok) expect(saved.error.message).toContain('room for 64 KB');
  });

  test.each([
    ['at a revision of no preset', () => typed({ baseId: 'none' }), 'not-found', 'content.baseId'],
    ['at another number', () => typed({ baseNumber: 2 }), 'not-found', 'content.baseId'],
    [
      'with a value that no field has',
      () => typed({ edits: { a: {} as string } }),
      'invalid',
      'content.edits.a',
    ],
    ['that is none', () => null as unknown as DraftContent, 'invalid', 'content'],
  ])('%s', async (_, content, code, field) => {
    expect(await write(content(), 0)).toMatchObject({ error: { code, field } });
    expect(await draftOf('ada', presetId)).toBeNull();
  });

  test.each([-1, 1.5, Number.NaN])('with the version %d', async (version) => {
    expect(await write(typed(), version)).toMatchObject({ error: { code: 'invalid', field: 'version' } });
  });

  test.each(['viewer'] satisfies Role[])('of a %s', async (role) => {
    const viewer = await aPerson(role);
    expect(await write(typed(), 0, viewer)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await discardDraft(viewer, { presetId })).toMatchObject({ error: { code: 'forbidden' } });
  });
});

test('a person who leaves takes their drafts along', async () => {
  await written(typed());
  await db.user.delete({ where: { id: 'ada' } });
  expect(await db.draft.count()).toBe(0);
});
