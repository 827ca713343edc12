import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';

const LONGEST_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Tells nobody of a rule until a moment; null lets it tell again. It goes on being watched, and what still fires when the
 * silence ends is told then.
 */
export async function silenceRule(actor: Actor, id: string, until: Date | null): Promise<Result<null>> {
  if (!may(actor.role, 'alert.acknowledge'))
    return fail('forbidden', `The role ${actor.role} may not silence alerts.`);
  const now = await databaseNow();
  if (until && !(until > now)) return fail('invalid', 'Choose a moment that is still to come.', 'until');
  if (until && until.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS)
    return fail(
      'invalid',
      `A rule can be silent for ${LONGEST_DAYS} days; switch it off for longer.`,
      'until',
    );
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "AlertRule" WHERE "id" = ${id} FOR UPDATE`;
    const rule = await tx.alertRule.findUnique({ where: { id } });
    if (!rule) return fail('not-found', 'This rule has been removed meanwhile.');
    const silencedByName = until ? actor.name : null;
    await tx.alertRule.update({ where: { id }, data: { silencedUntil: until, silencedByName } });
    await recordAudit(tx, actor, {
      action: until ? 'alert.silence' : 'alert.unsilence',
      subjectKind: 'alert-rule',
      subjectId: id,
      summary: until
        ? `Silenced ${rule.name} until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`
        : `${rule.name} may tell again`,
      after: { rule: rule.name, until: until?.toISOString() ?? null },
    });
    return ok(null);
  });
}
