import 'server-only';
import { db } from '@/lib/db';
import { stepStart } from '@/lib/metrics/point';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';

export interface ContainerCounts {
  running: number;
  /** Asked for, but not serving yet: pulling the image, loading weights, warming up. */
  starting: number;
  /** Those of the starting ones that still wait for a machine. */
  pending?: number;
}

const [SAMPLE_SECONDS] = STEPS;

/** Stores one sample of the control plane's count and the rollups it touches. A second sample of the same 15 s replaces the first. */
export async function recordContainerCounts(counts: ContainerCounts, at: Date): Promise<void> {
  const start = stepStart(at, SAMPLE_SECONDS);
  const values = {
    samples: 1,
    runningMax: counts.running,
    runningSum: counts.running,
    startingMax: counts.starting,
    startingSum: counts.starting,
    pendingMax: counts.pending ?? 0,
    pendingSum: counts.pending ?? 0,
  };
  await db.$transaction(async (transaction) => {
    await transaction.containerCount.upsert({
      where: { stepSeconds_at: { stepSeconds: SAMPLE_SECONDS, at: start } },
      create: { stepSeconds: SAMPLE_SECONDS, at: start, ...values },
      update: values,
    });
    for (const [index, stepSeconds] of STEPS.slice(1).entries()) {
      const from = stepStart(at, stepSeconds);
      const to = new Date(from.getTime() + stepSeconds * 1000);
      await transaction.$executeRaw`
        INSERT INTO "ContainerCount" ("stepSeconds", "at", "samples", "runningMax", "runningSum", "startingMax", "startingSum", "pendingMax", "pendingSum")
        SELECT ${stepSeconds}, ${from}, sum("samples"), max("runningMax"), sum("runningSum"), max("startingMax"), sum("startingSum"), max("pendingMax"), sum("pendingSum")
        FROM "ContainerCount" WHERE "stepSeconds" = ${STEPS[index]} AND "at" >= ${from} AND "at" < ${to}
        ON CONFLICT ("stepSeconds", "at") DO UPDATE SET
          "samples" = EXCLUDED."samples", "runningMax" = EXCLUDED."runningMax", "runningSum" = EXCLUDED."runningSum",
          "startingMax" = EXCLUDED."startingMax", "startingSum" = EXCLUDED."startingSum",
          "pendingMax" = EXCLUDED."pendingMax", "pendingSum" = EXCLUDED."pendingSum"`;
    }
  });
}

export function readContainerCounts(stepSeconds: StepSeconds, span: Span) {
  return db.containerCount.findMany({
    where: { stepSeconds, at: { gte: span.from, lt: span.to } },
    orderBy: { at: 'asc' },
  });
}

export async function newestContainerCounts(): Promise<(ContainerCounts & { at: Date }) | null> {
  const row = await db.containerCount.findFirst({
    where: { stepSeconds: SAMPLE_SECONDS },
    orderBy: { at: 'desc' },
  });
  return row && { at: row.at, running: row.runningMax, starting: row.startingMax, pending: row.pendingMax };
}
