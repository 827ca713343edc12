import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Removes a frozen range with its file and its link; the history keeps that it was there. */
export async function removeIncident(actor: Actor, id: string): Promise<Result<null>> {
  if (!may(actor.role, 'incident.create'))
    return fail('forbidden', `The role ${actor.role} may not remove a frozen range.`);
  return db.$transaction(async (tx) => {
    const where = { id };
    const row = await tx.incidentBundle.findUnique({ where, select: { title: true, createdByName: true } });
    const { count } = await tx.incidentBundle.deleteMany({ where });
    if (!row || count === 0) return fail('not-found', 'This frozen range was removed already.');
    await recordAudit(tx, actor, {
      action: 'incident.remove',
      subjectKind: 'incident',
      subjectId: id,
      summary: `Removed the frozen range “${row.title}”`,
      before: { title: row.title, frozenBy: row.createdByName },
    });
    return ok(null);
  });
}
