import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { parseRequest } from './parse-request';
import { PresetChoice } from './schema';

/** Drops the person's own draft of a preset; none is as good as one. */
export async function discardDraft(actor: Actor, input: PresetChoice): Promise<Result<null>> {
  if (!may(actor.role, 'preset.save')) return fail('forbidden', 'Your role may not edit presets.');
  const asked = parseRequest(PresetChoice, input);
  if (!asked.ok) return asked;
  await db.draft.deleteMany({ where: { presetId: asked.value.presetId, userId: actor.id } });
  return ok(null);
}
