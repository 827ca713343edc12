import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { isLastAdmin } from '@/lib/auth/last-admin';
import { type Actor, isRole, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Gives a person another role, from their next request on. The last admin stays one. */
export async function changeRole(actor: Actor, personId: string, role: unknown): Promise<Result<null>> {
  if (!may(actor.role, 'people.manage')) return fail('forbidden', 'Only an admin may change roles.');
  if (!isRole(role)) return fail('invalid', 'There is no such role', 'role');
  return db.$transaction(async (tx) => {
    const wouldLoseLastAdmin = role !== 'admin' && (await isLastAdmin(tx, personId));
    if (wouldLoseLastAdmin)
      return fail('conflict', 'The last admin stays an admin. Make someone else admin first.');
    const person = await tx.user.findUnique({ where: { id: personId } });
    if (person === null) return fail('not-found', 'This person is no longer here.');
    if (person.role === role) return ok(null);
    await tx.user.update({ where: { id: personId }, data: { role } });
    await recordAudit(tx, actor, {
      action: 'person.change-role',
      subjectKind: 'person',
      subjectId: personId,
      summary: `${actor.name} made ${person.name} ${role}, before ${person.role}`,
      before: { role: person.role },
      after: { role },
    });
    return ok(null);
  });
}
