import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { lockRevision } from './lock-preset';
import { parseRequest } from './parse-request';
import { RevisionReason } from './schema';

/** Lets a quarantined revision be deployed again, with the approvals that it has. */
export async function liftQuarantine(actor: Actor, input: RevisionReason): Promise<Result<null>> {
  if (!may(actor.role, 'preset.quarantine')) return fail('forbidden', 'Your role may not lift a quarantine.');
  const asked = parseRequest(RevisionReason, input);
  if (!asked.ok) return asked;
  const { revisionId, reason } = asked.value;
  return db.$transaction(async (tx) => {
    const revision = await lockRevision(tx, revisionId);
    if (!revision) return fail('not-found', 'There is no such revision.');
    const { number, preset } = revision;
    const quarantine = await tx.quarantine.findUnique({ where: { revisionId } });
    if (!quarantine) return fail('conflict', `r${number} is not in quarantine.`);
    await tx.quarantine.delete({ where: { revisionId } });
    await recordAudit(tx, actor, {
      action: 'revision.lift-quarantine',
      subjectKind: 'revision',
      subjectId: revisionId,
      summary: `Lifted the quarantine of r${number} of ${preset.name}: ${reason}`,
      before: { preset: preset.name, number, quarantinedFor: quarantine.reason, by: quarantine.byName },
      after: { preset: preset.name, number, reason },
      presetId: preset.id,
      revisionId,
    });
    return ok(null);
  });
}
