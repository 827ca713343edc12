import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { parsePreset } from '@/lib/flags/preset';
import { type Failure, fail, ok, type Result } from '@/lib/result';
import { changedFields } from './diff';
import { insertRevision, isUniqueViolation, type NewRevision } from './insert-revision';
import { lockPreset } from './lock-preset';
import { parseRequest } from './parse-request';
import { reviewPreset } from './review-preset';
import { type NewerRevision, SaveRevision, type StoredRevision } from './schema';
import { latestRevision, presetById } from './store';

/** Another save came first: `newer` is what it made. */
export interface SaveConflict extends Failure {
  newer?: NewerRevision;
}

type Saved = Result<{ id: string; number: number }, SaveConflict>;

/**
 * Makes the next revision of a preset; the author's draft of it is done with then.
 * The failure's field is a path of the preset, `message`, `ticket` or `reasons.<rule id>`.
 */
export async function saveRevision(actor: Actor, input: SaveRevision): Promise<Saved> {
  if (!may(actor.role, 'preset.save'))
    return fail('forbidden', 'Your role may read presets but not save them.');
  const asked = parseRequest(SaveRevision, input);
  if (!asked.ok) return asked;
  const { presetId, parentId, message, ticket } = asked.value;
  const parsed = parsePreset(asked.value.config);
  if (!parsed.ok) return parsed;
  const config = parsed.value;

  const preset = await presetById(presetId);
  if (!preset) return fail('not-found', 'There is no such preset.');
  if (config.name !== preset.name)
    return fail('invalid', `name must stay ${preset.name}: a revision does not rename its preset.`, 'name');
  const latest = await latestRevision(presetId);
  if (latest?.id !== parentId) return overtaken(latest);
  if (changedFields(latest.config, config).length === 0)
    return fail('invalid', `Nothing differs from r${latest.number}: there is nothing to save.`);

  const reviewed = await reviewPreset(config, asked.value.reasons);
  if (!reviewed.ok) return reviewed;
  return insertAlone(actor, { preset, config, message, ticket, parent: latest, ...reviewed.value });
}

/** Of two saves on one parent both ask for the same number; the unique constraint lets one of them through. */
async function insertAlone(actor: Actor, revision: NewRevision): Promise<Saved> {
  const presetId = revision.preset.id;
  try {
    return await db.$transaction(async (tx) => {
      const preset = await lockPreset(tx, presetId);
      if (preset?.archivedAt)
        return fail('blocked', `${preset.name} is archived: unarchive it to save a revision.`);
      await tx.draft.deleteMany({ where: { presetId, userId: actor.id } });
      return ok(await insertRevision(tx, actor, revision));
    });
  } catch (error) {
    if (isUniqueViolation(error)) return overtaken(await latestRevision(presetId));
    throw error;
  }
}

function overtaken(latest: StoredRevision | null): { ok: false; error: SaveConflict } {
  const who = latest
    ? `${latest.authorName} saved r${latest.number} meanwhile`
    : 'The preset changed meanwhile';
  const message = `${who}. Your changes are kept: put them on top of it, or discard them.`;
  const newer = latest ? { newer: newerRevision(latest) } : {};
  return { ok: false, error: { code: 'conflict', message, field: 'parentId', ...newer } };
}

function newerRevision({ id, number, authorName, createdAt }: StoredRevision): NewerRevision {
  return { id, number, authorName, createdAt };
}
