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
  finishedAt: Date | null;
  steps: readonly { key: string; startedAt: Date | null; finishedAt: Date | null }[];
}

// Modal's clock stamps a container, this console's or the database's a step.
const SLACK_MS = 1000;

/**
 * The GPU time of jobs so far, by their ids: a compile's own machine, and the containers that a deploy or a round of golden
 * prompts started, until the job was over. All other jobs have none: they run on CPUs or only ask Modal.
 */
export async function jobSpends(jobs: readonly SpendingJob[], now: Date): Promise<Map<string, JobSpend>> {
  const spends = await Promise.all(jobs.map(async (job) => [job.id, await spendOfJob(job, now)] as const));
  return new Map(spends);
}

async function spendOfJob(job: SpendingJob, now: Date): Promise<JobSpend> {
  if (job.kind === 'compile') return compileSpend(job, now);
  const boot = job.steps.find(({ key }) => key === 'boot')?.startedAt;
  return boot ? bootSpend(boot, job.finishedAt ?? now) : NONE;
}

const NONE: JobSpend = { gpuSeconds: 0, dollars: 0 };

/** As long as the call ran, at the price of that time. */
async function compileSpend({ targetId, steps }: SpendingJob, now: Date): Promise<JobSpend> {
  const call = steps.find(({ key }) => key === 'call');
  if (!call?.startedAt) return NONE;
  const seconds = ((call.finishedAt ?? now).getTime() - call.startedAt.getTime()) / 1000;
  const step = { at: call.startedAt, countedSeconds: seconds, containerSeconds: seconds };
  const { dollars, unpricedSeconds } = spendOf([step], await containerPrices(targetId));
  return { gpuSeconds: seconds, dollars: unpricedSeconds > 0 ? null : dollars };
}

/** The containers that came up for it, from the machine on. What was up before would have cost the same. */
async function bootSpend(from: Date, to: Date): Promise<JobSpend> {
  const starts = await db.containerStart.findMany({
    where: {
      isForeign: false,
      scheduledAt: { gte: new Date(from.getTime() - SLACK_MS), lte: to },
      machineAt: { lte: to },
    },
    select: { gpu: true, machineAt: true, endedAt: true },
  });
  const each = starts.map(({ gpu, machineAt, endedAt }): JobSpend => {
    const end = endedAt && endedAt < to ? endedAt : to;
    const gpuSeconds = (end.getTime() - (machineAt ?? end).getTime()) / 1000;
    const hourly = gpu === null ? null : dollarsPerHour(gpu, 1, ownPrices());
    return { gpuSeconds, dollars: hourly === null ? null : (gpuSeconds / 3600) * hourly };
  });
  return each.reduce(plus, NONE);
}

function plus(a: JobSpend, b: JobSpend): JobSpend {
  const dollars = a.dollars === null || b.dollars === null ? null : a.dollars + b.dollars;
  return { gpuSeconds: a.gpuSeconds + b.gpuSeconds, dollars };
}
