import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { deployedRevisions, openDeploys } from './deploys';
import { lockRevision } from './lock-preset';
import { parseRequest } from './parse-request';
import { RevisionReason } from './schema';

/** Keeps a revision from being deployed. `advice` says what still has to be done by hand: it stops nothing that serves. */
export async function quarantineRevision(
  actor: Actor,
  input: RevisionReason,
): Promise<Result<{ advice: string | null }>> {
  if (!may(actor.role, 'preset.quarantine'))
    return fail('forbidden', 'Your role may not quarantine revisions.');
  const asked = parseRequest(RevisionReason, input);
  if (!asked.ok) return asked;
  const { revisionId, reason } = asked.value;
  return db.$transaction(async (tx) => {
    const revision = await lockRevision(tx, revisionId);
    if (!revision) return fail('not-found', 'There is no such revision.');
    const { number, preset } = revision;
    const before = await tx.quarantine.findUnique({ where: { revisionId } });
    if (before) return fail('conflict', `${before.byName} has put r${number} into quarantine already.`);
    const [open] = await openDeploys(tx, { id: revisionId });
    const [deployed] = await deployedRevisions(tx, { id: revisionId });
    await tx.quarantine.create({ data: { revisionId, reason, byId: actor.id, byName: actor.name } });
    await recordAudit(tx, actor, {
      action: 'revision.quarantine',
      subjectKind: 'revision',
      subjectId: revisionId,
      summary: `Quarantined r${number} of ${preset.name}: ${reason}`,
      after: { preset: preset.name, number, reason },
      presetId: preset.id,
      revisionId,
    });
    if (open)
      return ok({
        advice: `Job ${open.number} is deploying r${number}: cancel it if it is past its checks.`,
      });
    if (deployed)
      return ok({ advice: `r${number} is deployed and goes on serving until another revision is deployed.` });
    return ok({ advice: null });
  });
}
