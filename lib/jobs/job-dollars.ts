import 'server-only';
import { spendOf } from '@/lib/cost/spend';
import { containerPrices } from '@/lib/guards/store';
import type { Job } from '@/lib/jobs/schema';
import { defaultTarget } from '@/lib/jobs/target';

/** What jobs with a GPU machine of their own have cost so far, by their ids: as long as it ran, at the price of that time. */
export async function jobDollars(jobs: readonly Job[], now: Date): Promise<Map<string, number>> {
  const compiles = jobs.filter(({ kind }) => kind === 'compile');
  if (compiles.length === 0) return new Map();
  const prices = await containerPrices((await defaultTarget()).id);
  const dollars = compiles.flatMap(({ id, steps }) => {
    const call = steps.find(({ key, startedAt }) => key === 'call' && startedAt !== null);
    if (!call?.startedAt) return [];
    const at = new Date(call.startedAt);
    const seconds = ((call.finishedAt ? Date.parse(call.finishedAt) : now.getTime()) - at.getTime()) / 1000;
    const spend = spendOf([{ at, countedSeconds: seconds, containerSeconds: seconds }], prices);
    return spend.unpricedSeconds > 0 ? [] : [[id, spend.dollars] as const];
  });
  return new Map(dollars);
}
