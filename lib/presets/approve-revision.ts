import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { lockRevision } from './lock-preset';
import { parseRequest } from './parse-request';
import { ApproveRevision } from './schema';

/** Gives a person's approval to a revision that somebody else wrote and that could be deployed with it. */
export async function approveRevision(actor: Actor, input: ApproveRevision): Promise<Result<null>> {
  if (!may(actor.role, 'preset.approve')) return fail('forbidden', 'Your role may not approve revisions.');
  const asked = parseRequest(ApproveRevision, input);
  if (!asked.ok) return asked;
  const { revisionId, note } = asked.value;
  return db.$transaction(async (tx) => {
    const revision = await lockRevision(tx, revisionId);
    if (!revision) return fail('not-found', 'There is no such revision.');
    const { number, preset, authorId } = revision;
    if (authorId === actor.id)
      return fail('forbidden', `You wrote r${number}: somebody else has to approve it.`);
    if (preset.archivedAt)
      return fail('blocked', `${preset.name} is archived: unarchive it to approve r${number}.`);
    if (await tx.quarantine.findUnique({ where: { revisionId } }))
      return fail('blocked', `r${number} is in quarantine: lift that first, or approve another revision.`);
    const approver = { revisionId, approverId: actor.id };
    if (await tx.approval.findUnique({ where: { revisionId_approverId: approver } }))
      return fail('conflict', `You have approved r${number} already.`);
    await tx.approval.create({ data: { ...approver, approverName: actor.name, note } });
    await recordAudit(tx, actor, {
      action: 'revision.approve',
      subjectKind: 'revision',
      subjectId: revisionId,
      summary: `Approved r${number} of ${preset.name}${note ? `: ${note}` : ''}`,
      after: { preset: preset.name, number, approvedBy: actor.name, note },
      presetId: preset.id,
      revisionId,
    });
    return ok(null);
  });
}
