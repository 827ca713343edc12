import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';

const LONGEST_NOTE = 500;

/** Says that somebody looks at an alert; the first one to say so stands. */
export async function acknowledgeAlert(actor: Actor, alertId: string, note: string): Promise<Result<null>> {
  if (!may(actor.role, 'alert.acknowledge'))
    return fail('forbidden', `The role ${actor.role} may not acknowledge alerts.`);
  const said = note.trim();
  if (said.length > LONGEST_NOTE)
    return fail('invalid', `The note has room for ${LONGEST_NOTE} characters.`, 'note');
  const now = await databaseNow();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Alert" WHERE "id" = ${alertId} FOR UPDATE`;
    const alert = await tx.alert.findUnique({ where: { id: alertId }, include: { rule: true } });
    if (!alert) return fail('not-found', 'This alert has been removed meanwhile.');
    if (alert.resolvedAt) return fail('conflict', 'This alert is over.');
    if (alert.acknowledgedAt)
      return fail('conflict', `${alert.acknowledgedByName} has acknowledged this alert already.`);
    await tx.alert.update({
      where: { id: alertId },
      data: { acknowledgedAt: now, acknowledgedByName: actor.name, note: said === '' ? null : said },
    });
    await recordAudit(tx, actor, {
      action: 'alert.acknowledge',
      subjectKind: 'alert-rule',
      subjectId: alert.ruleId,
      summary: `Acknowledged ${alert.rule.name}`,
      after: { rule: alert.rule.name, alert: alertId, ...(said === '' ? {} : { note: said }) },
    });
    return ok(null);
  });
}
