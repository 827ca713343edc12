import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { parsePreset } from '@/lib/flags/preset';
import { fail, ok, type Result } from '@/lib/result';
import { checkPreset } from '@/lib/rules/check-preset';
import { changedFields } from './diff';
import { insertRevision, isUniqueViolation, type NewRevision } from './insert-revision';
import { reviewFindings } from './review-findings';
import { ruleContext } from './rule-context';
import { SaveRevision, type StoredRevision } from './schema';
import { latestRevision, presetById } from './store';

/** Makes the next revision of a preset. The failure's field is a path of the preset, `message` or `reasons.<rule id>`. */
export async function saveRevision(
  actor: Actor,
  input: SaveRevision,
): Promise<Result<{ id: string; number: number }>> {
  if (!may(actor.role, 'preset.save'))
    return fail('forbidden', 'Your role may read presets but not save them.');
  const asked = SaveRevision.safeParse(input);
  if (!asked.success) {
    const issue = asked.error.issues[0];
    return fail('invalid', issue?.message ?? 'The request cannot be read.', issue?.path.join('.'));
  }
  const { presetId, parentId, message } = asked.data;
  const parsed = parsePreset(asked.data.config);
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

  const findings = checkPreset(config, await ruleContext());
  const reviewed = reviewFindings(findings, asked.data.reasons);
  if (!reviewed.ok) return reviewed;
  return insertAlone(actor, { preset, config, message, findings, reasons: reviewed.value, parent: latest });
}

/** Of two saves on one parent both ask for the same number; the unique constraint lets one of them through. */
async function insertAlone(actor: Actor, revision: NewRevision) {
  try {
    return ok(await db.$transaction((tx) => insertRevision(tx, actor, revision)));
  } catch (error) {
    if (isUniqueViolation(error)) return overtaken(await latestRevision(revision.preset.id));
    throw error;
  }
}

function overtaken(latest: StoredRevision | null) {
  const who = latest
    ? `${latest.authorName} saved r${latest.number} meanwhile`
    : 'The preset changed meanwhile';
  return fail(
    'conflict',
    `${who}. Your changes are kept: put them on top of it, or discard them.`,
    'parentId',
  );
}
