import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { deployedRevisions, openDeploys } from './deploys';
import { lockPreset } from './lock-preset';
import { parseRequest } from './parse-request';
import { PresetChoice } from './schema';

/** Puts a preset away: it takes no saves and deploys nothing until it is unarchived. Not while it serves or is about to. */
export async function archivePreset(actor: Actor, input: PresetChoice): Promise<Result<null>> {
  if (!may(actor.role, 'preset.protect')) return fail('forbidden', 'Only leads and admins archive presets.');
  const asked = parseRequest(PresetChoice, input);
  if (!asked.ok) return asked;
  return db.$transaction(async (tx) => {
    const preset = await lockPreset(tx, asked.value.presetId);
    if (!preset) return fail('not-found', 'There is no such preset.');
    const { id, name } = preset;
    if (preset.archivedAt) return fail('conflict', `${name} is archived already.`);
    // In this order: a deploy that ends between the two reads is deployed in the second.
    const [open] = await openDeploys(tx, { presetId: id });
    if (open)
      return fail(
        'blocked',
        `Job ${open.number} deploys a revision of ${name}: wait for its end, or cancel it.`,
      );
    const [deployed] = await deployedRevisions(tx, { presetId: id });
    if (deployed)
      return fail('blocked', `r${deployed.number} of ${name} is deployed: deploy another preset first.`);
    const archivedAt = new Date();
    await tx.preset.update({ where: { id }, data: { archivedAt } });
    await recordAudit(tx, actor, {
      action: 'preset.archive',
      subjectKind: 'preset',
      subjectId: id,
      summary: `Archived ${name}`,
      before: { preset: name, archived: false },
      after: { preset: name, archived: true },
      presetId: id,
    });
    return ok(null);
  });
}
