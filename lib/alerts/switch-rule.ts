import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';

const RULE_CHANGES = ['switch-off', 'switch-on', 'remove'] as const;
export type RuleChange = (typeof RULE_CHANGES)[number];

const DONE: Record<RuleChange, string> = {
  'switch-off': 'Switched off',
  'switch-on': 'Switched on',
  remove: 'Removed',
};

/** Switches a rule off or on, or removes it with the list of its alerts. What was open is closed. */
export async function switchRule(actor: Actor, id: string, change: RuleChange): Promise<Result<null>> {
  if (!may(actor.role, 'alert.manage'))
    return fail('forbidden', `The role ${actor.role} may not edit alert rules.`);
  if (!RULE_CHANGES.includes(change))
    return fail('invalid', 'Switch a rule off or on, or remove it.', 'change');
  const now = await databaseNow();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "AlertRule" WHERE "id" = ${id} FOR UPDATE`;
    const rule = await tx.alertRule.findUnique({ where: { id } });
    if (!rule) return fail('not-found', 'This rule has been removed meanwhile.');
    if (change === 'remove') await tx.alertRule.delete({ where: { id } });
    else {
      await tx.alert.updateMany({ where: { ruleId: id, resolvedAt: null }, data: { resolvedAt: now } });
      const anew = { state: 'ok', stateSince: now, value: null, evaluatedAt: null };
      await tx.alertRule.update({ where: { id }, data: { enabled: change === 'switch-on', ...anew } });
    }
    await recordAudit(tx, actor, {
      action: `alert-rule.${change}`,
      subjectKind: 'alert-rule',
      subjectId: id,
      summary: `${DONE[change]} the alert rule ${rule.name}`,
      before: { name: rule.name, severity: rule.severity, condition: rule.condition },
    });
    return ok(null);
  });
}
