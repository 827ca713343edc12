import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db';
import { formatDollars, formatPercent } from '@/lib/format';
import type { Prisma, Target } from '@/lib/generated/prisma/client';
import { monthName } from '@/lib/guards/guard-sentences';
import { budgetState, type Spend } from '@/lib/guards/schema';
import { spendOn } from '@/lib/guards/store';

const CONSOLE = { id: null, name: 'Console' };

/** Writes to the history that a budget is nearly or wholly spent: once a month and budget for each of the two, whoever looks. */
export async function tellBudget(targetId: string, now: Date): Promise<void> {
  const target = await db.target.findUnique({ where: { id: targetId } });
  const spend = target?.monthlyBudgetDollars ? await spendOn(target, now) : null;
  const state = spend ? budgetState(spend) : 'none';
  if (!target || !spend || (state !== 'near' && state !== 'reached')) return;
  await db.$transaction(async (tx) => {
    // Of two consoles, the second waits here and then sees what the first has told.
    await tx.$executeRaw`SELECT 1 FROM "Target" WHERE "id" = ${target.id} FOR UPDATE`;
    if (await wasTold(tx, target, `budget.${state}`, spend)) return;
    const { dollars, budgetDollars, monthStart } = spend;
    await recordAudit(tx, CONSOLE, {
      action: `budget.${state}`,
      subjectKind: 'target',
      subjectId: target.id,
      summary: summaryOf(target, spend),
      after: { monthlyBudgetDollars: budgetDollars, dollars, month: monthStart.toISOString().slice(0, 7) },
    });
  });
}

async function wasTold(
  tx: Prisma.TransactionClient,
  { id: subjectId }: Target,
  action: string,
  { monthStart, budgetDollars }: Spend,
): Promise<boolean> {
  const told = await tx.auditEntry.findFirst({
    where: {
      subjectKind: 'target',
      subjectId,
      action,
      at: { gte: monthStart },
      after: { path: ['monthlyBudgetDollars'], equals: budgetDollars ?? 0 },
    },
    select: { id: true },
  });
  return told !== null;
}

function summaryOf({ appName, environment }: Target, { dollars, budgetDollars, monthStart }: Spend): string {
  const share = formatPercent(Math.floor((dollars / (budgetDollars ?? 1)) * 100) / 100);
  const spent = `${formatDollars(dollars)} of ${formatDollars(budgetDollars ?? 0)}`;
  return `${appName} (${environment}) has spent ${share} of its budget for ${monthName(monthStart)}: ${spent}`;
}
