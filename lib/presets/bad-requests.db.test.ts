import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import { productionWith } from '@/lib/flags/testing/production-with';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { Result } from '@/lib/result';
import { freshDatabase } from '@/lib/testing/database';
import { approveRevision } from './approve-revision';
import { archivePreset } from './archive-preset';
import { createPreset } from './create-preset';
import { discardDraft } from './discard-draft';
import { duplicatePreset } from './duplicate-preset';
import { liftQuarantine } from './lift-quarantine';
import { protectPreset } from './protect-preset';
import { quarantineRevision } from './quarantine-revision';
import { saveDraft } from './save-draft';
import { saveRevision } from './save-revision';
import { draftOf, latestRevision } from './store';
import { aPerson } from './testing/a-person';
import { seededProduction } from './testing/seeded-production';
import { unarchivePreset } from './unarchive-preset';
import { withdrawApproval } from './withdraw-approval';

const RUNNING = 'flags.kv.max-running-requests';

type Verb = (actor: Actor, input: never) => Promise<Result<unknown>>;
const VERBS: Record<string, Verb> = {
  approveRevision,
  archivePreset,
  createPreset,
  discardDraft,
  duplicatePreset,
  liftQuarantine,
  protectPreset,
  quarantineRevision,
  saveDraft,
  saveRevision,
  unarchivePreset,
  withdrawApproval,
};

let db: PrismaClient;
let presetId: string;
let r1: string;
let ada: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId, r1 } = await seededProduction());
  ada = await aPerson('admin', 'ada');
});

// A server action takes whatever a signed-in stranger sends.
describe.each(Object.entries(VERBS))('%s', (_, verb) => {
  test('answers nonsense in words, and changes nothing', async () => {
    const before = await db.auditEntry.count();
    const nul = 'a\0b';
    const nuls = { presetId: nul, revisionId: nul, parentId: nul, reason: nul, requiredApprovals: 1 };
    const nonsense = [undefined, null, 7, 'text', [], {}, { presetId: {} }, { revisionId: [] }, nuls];
    for (const input of nonsense)
      expect(await verb(ada, input as never)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await db.auditEntry.count()).toBe(before);
  });
});

// Postgres keeps neither a NUL nor half of an emoji.
const ODD = 'a\0b \ud83d';
const KEPT = 'ab \ufffd';

test('odd characters do not stop a save', async () => {
  const saved = await saveRevision(ada, {
    presetId,
    parentId: r1,
    config: productionWith({ [RUNNING]: 32 }),
    message: ODD,
    reasons: { 'kv-dtype-omitted': ODD },
  });
  expect(saved).toMatchObject({ ok: true });
  expect(await latestRevision(presetId)).toMatchObject({
    message: KEPT,
    reasons: { 'kv-dtype-omitted': KEPT },
  });
});

test('nor a draft, an approval or a quarantine', async () => {
  const texts = { message: ODD, ticket: ODD, reasons: { a: ODD } };
  const content = { baseId: r1, baseNumber: 1, edits: { [RUNNING]: ODD, 'extra.x': [ODD] }, ...texts };
  expect(await saveDraft(ada, { presetId, content, version: 0 })).toMatchObject({ ok: true });
  expect((await draftOf('ada', presetId))?.content).toMatchObject({
    edits: { [RUNNING]: KEPT, 'extra.x': [KEPT] },
    reasons: { a: KEPT },
  });
  expect(await approveRevision(ada, { revisionId: r1, note: ODD })).toMatchObject({ ok: true });
  expect(await quarantineRevision(ada, { revisionId: r1, reason: ODD })).toMatchObject({ ok: true });
});

test('a draft has only fields of a preset', async () => {
  const texts = { message: '', ticket: '', reasons: {} };
  for (const path of ['', 'a b', 'a\0b', 'x'.repeat(201)]) {
    const content = { baseId: r1, baseNumber: 1, edits: { [path]: 1 }, ...texts };
    expect(await saveDraft(ada, { presetId, content, version: 0 })).toMatchObject({
      error: { code: 'invalid' },
    });
  }
});
