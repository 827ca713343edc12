import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { lockPreset } from './lock-preset';
import { parseRequest } from './parse-request';
import { PresetChoice } from './schema';

/** Takes an archived preset into use again, with its revisions, approvals and quarantines as they were. */
export async function unarchivePreset(actor: Actor, input: PresetChoice): Promise<Result<null>> {
  if (!may(actor.role, 'preset.protect'))
    return fail('forbidden', 'Only leads and admins unarchive presets.');
  const asked = parseRequest(PresetChoice, input);
  if (!asked.ok) return asked;
  return db.$transaction(async (tx) => {
    const preset = await lockPreset(tx, asked.value.presetId);
    if (!preset) return fail('not-found', 'There is no such preset.');
    const { id, name } = preset;
    if (!preset.archivedAt) return fail('conflict', `${name} is not archived.`);
    await tx.preset.update({ where: { id }, data: { archivedAt: null } });
    await recordAudit(tx, actor, {
      action: 'preset.unarchive',
      subjectKind: 'preset',
      subjectId: id,
      summary: `Unarchived ${name}`,
      before: { preset: name, archived: true },
      after: { preset: name, archived: false },
      presetId: id,
    });
    return ok(null);
  });
}
