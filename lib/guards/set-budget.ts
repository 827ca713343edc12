import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { formatDollars } from '@/lib/format';
import { MonthlyBudget } from '@/lib/guards/schema';
import { fail, ok, type Result } from '@/lib/result';

/** Says what a target may cost in a calendar month of UTC; null takes the budget away. */
export async function setBudget(
  actor: Actor,
  targetId: string,
  input: unknown,
): Promise<Result<{ dollars: number | null }>> {
  if (!may(actor.role, 'guard.manage'))
    return fail('forbidden', `The role ${actor.role} may not set the budget.`);
  const asked = MonthlyBudget.safeParse(input);
  if (!asked.success)
    return fail('invalid', asked.error.issues[0]?.message ?? 'Give an amount in dollars.', 'dollars');
  const { dollars } = asked.data;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Target" WHERE "id" = ${targetId} FOR UPDATE`;
    const target = await tx.target.findUnique({ where: { id: targetId } });
    if (!target) return fail('not-found', 'There is no such target.');
    const before = target.monthlyBudgetDollars;
    if (before === dollars) return ok({ dollars });
    await tx.target.update({ where: { id: targetId }, data: { monthlyBudgetDollars: dollars } });
    await recordAudit(tx, actor, {
      action: 'guard.set-budget',
      subjectKind: 'target',
      subjectId: targetId,
      summary: `Monthly budget of ${target.appName} (${target.environment}): ${words(before)} to ${words(dollars)}`,
      before: { monthlyBudgetDollars: before },
      after: { monthlyBudgetDollars: dollars },
    });
    return ok({ dollars });
  });
}

function words(dollars: number | null): string {
  return dollars === null ? 'none' : formatDollars(dollars);
}
