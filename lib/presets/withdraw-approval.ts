import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { openDeploys } from './deploys';
import { lockRevision } from './lock-preset';
import { parseRequest } from './parse-request';
import { RevisionChoice } from './schema';

/** Takes back a person's own approval, until a deploy relies on it. */
export async function withdrawApproval(actor: Actor, input: RevisionChoice): Promise<Result<null>> {
  if (!may(actor.role, 'preset.approve')) return fail('forbidden', 'Your role may not withdraw approvals.');
  const asked = parseRequest(RevisionChoice, input);
  if (!asked.ok) return asked;
  const { revisionId } = asked.value;
  return db.$transaction(async (tx) => {
    const revision = await lockRevision(tx, revisionId);
    if (!revision) return fail('not-found', 'There is no such revision.');
    const { number, preset } = revision;
    const own = { revisionId_approverId: { revisionId, approverId: actor.id } };
    const approval = await tx.approval.findUnique({ where: own });
    if (!approval) return fail('not-found', `You have not approved r${number}.`);
    // In this order: a deploy that ends between the two reads is deployed in the second.
    const [open] = await openDeploys(tx, { id: revisionId });
    if (open)
      return fail('blocked', `Job ${open.number} deploys r${number} on this approval: cancel the job first.`);
    if ((await tx.deployment.count({ where: { revisionId } })) > 0)
      return fail(
        'blocked',
        `r${number} was deployed on this approval, which stays on record. Quarantine r${number} to keep it from being deployed again.`,
      );
    await tx.approval.delete({ where: own });
    await recordAudit(tx, actor, {
      action: 'revision.withdraw-approval',
      subjectKind: 'revision',
      subjectId: revisionId,
      summary: `Withdrew the approval of r${number} of ${preset.name}`,
      before: { preset: preset.name, number, approvedBy: approval.approverName, note: approval.note },
      presetId: preset.id,
      revisionId,
    });
    return ok(null);
  });
}
