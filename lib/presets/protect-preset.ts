import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { formatQuantity } from '@/lib/format';
import { fail, ok, type Result } from '@/lib/result';
import { lockPreset } from './lock-preset';
import { parseRequest } from './parse-request';
import { ProtectPreset } from './schema';

/** Says how many approvals by others a revision of this preset needs; 0 leaves it unprotected. A queued deploy is measured by it, too. */
export async function protectPreset(actor: Actor, input: ProtectPreset): Promise<Result<null>> {
  if (!may(actor.role, 'preset.protect')) return fail('forbidden', 'Only leads and admins protect presets.');
  const asked = parseRequest(ProtectPreset, input);
  if (!asked.ok) return asked;
  const { presetId, requiredApprovals } = asked.value;
  return db.$transaction(async (tx) => {
    const preset = await lockPreset(tx, presetId);
    if (!preset) return fail('not-found', 'There is no such preset.');
    const { name, requiredApprovals: before } = preset;
    if (before === requiredApprovals) return ok(null);
    await tx.preset.update({ where: { id: presetId }, data: { requiredApprovals } });
    await recordAudit(tx, actor, {
      action: 'preset.protect',
      subjectKind: 'preset',
      subjectId: presetId,
      summary: `${name} needs ${formatQuantity(requiredApprovals, 'approval')} to be deployed, before ${before}`,
      before: { preset: name, requiredApprovals: before },
      after: { preset: name, requiredApprovals },
      presetId,
    });
    return ok(null);
  });
}
