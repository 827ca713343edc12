import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { isLastAdmin } from '@/lib/auth/last-admin';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Removes a person and ends their sessions; what they did stays in the history under their name. */
export async function removePerson(actor: Actor, personId: string): Promise<Result<null>> {
  if (!may(actor.role, 'people.manage')) return fail('forbidden', 'Only an admin may remove people.');
  return db.$transaction(async (tx) => {
    if (await isLastAdmin(tx, personId)) {
      return fail('conflict', 'The last admin cannot be removed. Make someone else admin first.');
    }
    const person = await tx.user.findUnique({ where: { id: personId } });
    if (person === null) return fail('not-found', 'This person is no longer here.');
    const { count } = await tx.user.deleteMany({ where: { id: personId } });
    if (count === 0) return fail('not-found', 'This person is no longer here.');
    await recordAudit(tx, actor, {
      action: 'person.remove',
      subjectKind: 'person',
      subjectId: personId,
      summary: `${actor.name} removed ${person.name}`,
      before: { name: person.name, email: person.email, role: person.role },
    });
    return ok(null);
  });
}
