import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { spendOf } from '@/lib/cost/spend';
import { db } from '@/lib/db';
import { containerPrices } from '@/lib/guards/store';
import type { JobSpend } from '@/lib/jobs/schema';

interface SpendingJob {
  id: string;
  kind: string;
  targetId: string;
  steps: readonly { key: string; startedAt: Date | null; finishedAt: Date | null }[];
}

// Modal's clock stamps a container, this console's or the database's a job.
const SLACK_SECONDS = 1;

const BRINGS_UP = ['deploy', 'rollback', 'rollover', 'scale', 'golden'];

/**
 * The GPU time of jobs so far, by their ids: a compile's own machine, and the containers that came up while a job ran that
 * brings some up, until it was over. All other jobs have none: they run on CPUs or only ask Modal.
 */
export async function jobSpends(jobs: readonly SpendingJob[], now: Date): Promise<Map<string, JobSpend>> {
  const spends = new Map(jobs.map(({ id }) => [id, NONE]));
  const compiles = jobs.filter(({ kind }) => kind === 'compile');
  await Promise.all([addCompiles(spends, compiles, now), addStarts(spends, jobs, now)]);
  return spends;
}

const NONE: JobSpend = { gpuSeconds: 0, dollars: 0 };

/** As long as the call ran, at the price of that time. */
async function addCompiles(spends: Map<string, JobSpend>, compiles: readonly SpendingJob[], now: Date) {
  for (const targetId of new Set(compiles.map((job) => job.targetId))) {
    const prices = await containerPrices(targetId);
    for (const { id, steps } of compiles.filter((job) => job.targetId === targetId)) {
      const call = steps.find(({ key }) => key === 'call');
      if (!call?.startedAt) continue;
      const seconds = ((call.finishedAt ?? now).getTime() - call.startedAt.getTime()) / 1000;
      const step = { at: call.startedAt, countedSeconds: seconds, containerSeconds: seconds };
      const { dollars, unpricedSeconds } = spendOf([step], prices);
      spends.set(id, { gpuSeconds: seconds, dollars: unpricedSeconds > 0 ? null : dollars });
    }
  }
}

/** From the machine on. What was up before would have cost the same. */
async function addStarts(spends: Map<string, JobSpend>, jobs: readonly SpendingJob[], now: Date) {
  const ids = jobs.filter(({ kind }) => BRINGS_UP.includes(kind)).map(({ id }) => id);
  if (ids.length === 0) return;
  const rows = await db.$queryRaw<{ id: string; gpu: string | null; seconds: number }[]>`
    SELECT job."id", start."gpu",
      sum(extract(epoch FROM least(coalesce(start."endedAt", job."end"), job."end") - start."machineAt"))::float8 AS "seconds"
    FROM (SELECT "id", "startedAt", coalesce("finishedAt", ${now}::timestamptz) AS "end" FROM "Job"
          WHERE "id" = ANY(${ids}) AND "startedAt" IS NOT NULL) AS job
    JOIN "ContainerStart" start ON NOT start."isForeign" AND start."machineAt" <= job."end"
      AND start."scheduledAt" BETWEEN job."startedAt" - ${SLACK_SECONDS} * interval '1 second' AND job."end"
    GROUP BY job."id", start."gpu"`;
  for (const { id, gpu, seconds } of rows) {
    const hourly = gpu === null ? null : dollarsPerHour(gpu, 1, ownPrices());
    const dollars = hourly === null ? null : (seconds / 3600) * hourly;
    spends.set(id, plus(spends.get(id) ?? NONE, { gpuSeconds: seconds, dollars }));
  }
}

function plus(a: JobSpend, b: JobSpend): JobSpend {
  const dollars = a.dollars === null || b.dollars === null ? null : a.dollars + b.dollars;
  return { gpuSeconds: a.gpuSeconds + b.gpuSeconds, dollars };
}
