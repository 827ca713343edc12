import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Ends the link to a file: from then on it leads nowhere. */
export async function stopSharing(actor: Actor, id: string): Promise<Result<null>> {
  if (!may(actor.role, 'incident.create'))
    return fail('forbidden', `The role ${actor.role} may not say who reads a frozen range.`);
  return db.$transaction(async (tx) => {
    const [row] = await tx.incidentBundle.updateManyAndReturn({
      where: { id, shareHash: { not: null } },
      data: { shareHash: null, sharedAt: null, sharedByName: null },
      select: { title: true },
    });
    if (!row) return fail('conflict', 'It is not shared any more.');
    await recordAudit(tx, actor, {
      action: 'incident.stop-sharing',
      subjectKind: 'incident',
      subjectId: id,
      summary: `Ended the link to “${row.title}”`,
      after: { title: row.title },
    });
    return ok(null);
  });
}
