import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { NewFreeze } from '@/lib/guards/schema';
import { spanWords } from '@/lib/guards/span-words';
import { fail, ok, type Result } from '@/lib/result';

/** Sets a time in which nothing is started on the target, except by an admin who says why. */
export async function addFreeze(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  if (!may(actor.role, 'guard.manage'))
    return fail('forbidden', `The role ${actor.role} may not set freeze windows.`);
  const asked = NewFreeze.safeParse(input);
  if (!asked.success) {
    const issue = asked.error.issues[0];
    return fail(
      'invalid',
      issue?.message ?? 'The freeze cannot be read.',
      String(issue?.path.at(-1) ?? 'name'),
    );
  }
  const { name, reason, timeZone, span } = asked.data;
  return db.$transaction(async (tx) => {
    // Two people at once may mean the same window: the second sees the first one's name.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('freeze windows'))`;
    const same = await tx.freezeWindow.findFirst({ where: { name, removedAt: null }, select: { id: true } });
    if (same) return fail('conflict', `There is a freeze named ${name}: choose another name.`, 'name');
    const { id } = await tx.freezeWindow.create({
      data: { name, reason, timeZone, span, createdByName: actor.name },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'guard.add-freeze',
      subjectKind: 'freeze',
      subjectId: id,
      summary: `Added the freeze ${name}: ${spanWords(span, timeZone)}`,
      after: { name, reason, timeZone, span },
    });
    return ok({ id });
  });
}
