import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import type { CountedStep, PriceSince } from '@/lib/cost/spend';
import { db } from '@/lib/db';
import type { Prisma, Target } from '@/lib/generated/prisma/client';
import { freezesOf } from '@/lib/guards/freeze-at';
import { monthOf, monthSpend, paceStart } from '@/lib/guards/month-spend';
import { type Freeze, FreezeSpan, type FreezeWindow, type Spend } from '@/lib/guards/schema';

type Tx = Prisma.TransactionClient;

/** The windows that may still hold, by name. */
export async function freezeWindows(tx: Tx = db): Promise<FreezeWindow[]> {
  const rows = await tx.freezeWindow.findMany({ where: { removedAt: null }, orderBy: { name: 'asc' } });
  return rows.map(windowOf);
}

/** When freezes held or will hold between two moments, for marks on charts; removed windows too, as long as they were there. */
export async function freezesBetween(from: Date, to: Date): Promise<Freeze[]> {
  const where = { OR: [{ removedAt: null }, { removedAt: { gt: from } }], createdAt: { lt: to } };
  const rows = await db.freezeWindow.findMany({ where });
  const freezes = rows.flatMap((row) => freezesOf(windowOf(row), from, to));
  return freezes.sort((a, b) => a.from.getTime() - b.from.getTime());
}

export function windowOf(row: Prisma.FreezeWindowGetPayload<object>): FreezeWindow {
  return { ...row, span: FreezeSpan.parse(row.span) };
}

/** What a target has cost in the month of `now`, by the containers that the control plane counted. */
export async function spendOn(target: Target, now: Date, tx: Tx = db): Promise<Spend> {
  const from = new Date(Math.min(monthOf(now).start.getTime(), paceStart(now).getTime()));
  const steps = await countedSteps(tx, from, now);
  const prices = await containerPrices(target.id, tx);
  const { createdAt: since, monthlyBudgetDollars: budgetDollars } = target;
  return monthSpend({ now, since, steps, prices, budgetDollars });
}

// Samples come every 15 to 20 s, so a five-minute step holds some wherever somebody counted: their mean stands for all of it.
const STEP_SECONDS = 300;

/** Added up by the hour, or by the part of it before and after a deployment; the step in which one came is the new one's. Compile jobs' containers are among the counted. */
async function countedSteps(tx: Tx, from: Date, now: Date): Promise<CountedStep[]> {
  return tx.$queryRaw<CountedStep[]>`
    WITH deployments AS (SELECT coalesce(array_agg("deployedAt" ORDER BY "deployedAt"), '{}') AS "times" FROM "Deployment"),
      step AS (
        SELECT "at", ("runningSum" + "startingSum")::float8 / "samples" AS "containers",
          least(${STEP_SECONDS}::float8, extract(epoch FROM ${now}::timestamptz - "at")::float8) AS "seconds",
          "times"[width_bucket("at" + make_interval(secs => ${STEP_SECONDS - 0.001}::float8), "times")] AS "deployed"
        FROM "ContainerCount", deployments
        WHERE "stepSeconds" = ${STEP_SECONDS} AND "at" >= ${from} AND "at" < ${now} AND "samples" > 0)
    SELECT greatest(min("at"), "deployed") AS "at", sum("seconds")::float8 AS "countedSeconds",
      sum("containers" * "seconds")::float8 AS "containerSeconds"
    FROM step
    GROUP BY date_bin('1 hour', "at", 'epoch'), "deployed"
    ORDER BY 1`;
}

/** What one container of each deployed revision costs an hour, from its deployment on. */
export async function containerPrices(targetId: string, tx: Tx = db): Promise<PriceSince[]> {
  const rows = await tx.$queryRaw<{ from: Date; gpu: string | null }[]>`
    SELECT deployment."deployedAt" AS "from", revision."config" #>> '{compute,gpu}' AS "gpu"
    FROM "Deployment" deployment JOIN "Revision" revision ON revision."id" = deployment."revisionId"
    WHERE deployment."targetId" = ${targetId}
    ORDER BY deployment."deployedAt"`;
  const prices = ownPrices();
  return rows.map(({ from, gpu }) => ({
    from,
    containerHourDollars: gpu === null ? null : dollarsPerHour(gpu, 1, prices),
  }));
}
