import 'server-only';
import { randomInt } from 'node:crypto';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type Failure, fail, ok, type Result } from '@/lib/result';
import { isUniqueViolation } from './insert-revision';
import { parseRequest } from './parse-request';
import { type KeptDraft, SaveDraft } from './schema';
import { draftOf } from './store';

/** Another tab wrote meanwhile: `newer` is what stands there now, null when it was saved or discarded. */
export interface DraftConflict extends Failure {
  newer?: KeptDraft | null;
}

/**
 * Keeps what a person has typed into a preset. Private to them and no change of the preset, so no audit row.
 * Refused as `conflict` when `version` is not the one that stands there.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraft,
): Promise<Result<{ version: number }, DraftConflict>> {
  if (!may(actor.role, 'preset.save')) return fail('forbidden', 'Your role may not edit presets.');
  const asked = parseRequest(SaveDraft, input);
  if (!asked.ok) return asked;
  const { presetId, content, version } = asked.value;
  const { baseId: id, baseNumber: number } = content;
  if ((await db.revision.count({ where: { id, number, presetId } })) === 0)
    return fail(
      'not-found',
      'The draft begins at a revision that this preset does not have.',
      'content.baseId',
    );
  const written = await write({ presetId, userId: actor.id }, content, version);
  if (written !== null) return ok({ version: written });
  const newer = await draftOf(actor.id, presetId);
  const message = newer
    ? 'This draft was changed in another tab or browser since.'
    : 'This draft was saved or discarded in another tab or browser.';
  return { ok: false, error: { code: 'conflict', message, field: 'version', newer } };
}

/** The new version, or null when another one stands there. One statement decides, so that of two tabs at once one wins. */
async function write(
  owner: { presetId: string; userId: string },
  content: Prisma.InputJsonObject,
  version: number,
): Promise<number | null> {
  if (version === 0) return begin(owner, content);
  const next = version + 1;
  const { count } = await db.draft.updateMany({
    where: { ...owner, version },
    data: { content, version: next },
  });
  return count === 0 ? null : next;
}

/** The count begins anywhere: a tab that knows version 1 of a discarded draft must not meet version 1 of the next. */
async function begin(
  owner: { presetId: string; userId: string },
  content: Prisma.InputJsonObject,
): Promise<number | null> {
  const version = randomInt(1, 1_000_000_000);
  try {
    await db.draft.create({ data: { ...owner, content, version } });
    return version;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}
