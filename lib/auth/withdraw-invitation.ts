import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Makes an open link worthless. */
export async function withdrawInvitation(actor: Actor, invitationId: string): Promise<Result<null>> {
  if (!may(actor.role, 'people.manage'))
    return fail('forbidden', 'Only an admin may withdraw an invitation.');
  return db.$transaction(async (tx) => {
    const [invitation] = await tx.invitation.updateManyAndReturn({
      where: { id: invitationId, usedAt: null, expiresAt: { gt: new Date() } },
      data: { expiresAt: new Date() },
    });
    if (invitation === undefined) return fail('not-found', 'This invitation is no longer open.');
    await recordAudit(tx, actor, {
      action: 'invitation.withdraw',
      subjectKind: 'invitation',
      subjectId: invitation.id,
      summary: `${actor.name} withdrew the invitation of ${invitation.name ?? 'a person'}`,
    });
    return ok(null);
  });
}
