import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { fail, ok, type Result } from '@/lib/result';
import { newShareToken, shareHashOf } from './share-token';

/** Makes a link that anybody can read the file by. It is in the answer only; one that was made before ends. */
export async function shareIncident(actor: Actor, id: string): Promise<Result<{ link: string }>> {
  if (!may(actor.role, 'incident.create'))
    return fail('forbidden', `The role ${actor.role} may not share a frozen range.`);
  const token = newShareToken();
  const shared = { shareHash: shareHashOf(token), sharedAt: new Date(), sharedByName: actor.name };
  return db.$transaction(async (tx) => {
    const [row] = await tx.incidentBundle.updateManyAndReturn({
      where: { id },
      data: shared,
      select: { title: true },
    });
    if (!row) return fail('not-found', 'This frozen range was removed.');
    await recordAudit(tx, actor, {
      action: 'incident.share',
      subjectKind: 'incident',
      subjectId: id,
      summary: `Shared “${row.title}” by a link`,
      after: { title: row.title },
    });
    return ok({ link: new URL(`/shared/${token}`, env.CONSOLE_URL).href });
  });
}
