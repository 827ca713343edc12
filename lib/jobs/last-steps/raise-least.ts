import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type WarmWish, warmWishOf } from '@/lib/jobs/last-steps/warm-wish';
import { readAutoscaler, setMinContainers } from '@/lib/modal/autoscaler';

/**
 * Makes the autoscaler hold at least one container, without a request. What was there before is kept first, so that any
 * process can set it back. False when nothing is deployed.
 */
export async function raiseLeast(jobId: string): Promise<boolean> {
  const live = (await readAutoscaler())?.live;
  if (!live) return false;
  const kept = await keptWish(jobId);
  const before = kept && !kept.isUndone ? kept.before : live.minContainers;
  if (before >= 1) return true;
  await keepWish(jobId, { before, raisedTo: 1, isUndone: false });
  return setMinContainers(1);
}

/** Sets back what the job raised; leaves alone what somebody else has set since. True when it changed something. */
export async function setLeastBack(jobId: string): Promise<boolean> {
  const wish = await keptWish(jobId);
  if (wish === null || wish.isUndone) return false;
  const live = (await readAutoscaler())?.live;
  const isOurs = live?.minContainers === wish.raisedTo;
  if (isOurs) await setMinContainers(wish.before);
  await keepWish(jobId, { ...wish, isUndone: true });
  return isOurs;
}

/** Sets back what jobs that are over have left raised, as when Modal was away at their end. */
export async function setAbandonedBack(): Promise<void> {
  const left = await db.job.findMany({
    where: { finishedAt: { not: null }, params: { path: ['warm', 'isUndone'], equals: false } },
    select: { id: true },
  });
  for (const { id } of left) await setLeastBack(id);
}

async function keptWish(jobId: string): Promise<WarmWish | null> {
  const { params } = await db.job.findUniqueOrThrow({ where: { id: jobId }, select: { params: true } });
  return warmWishOf(params);
}

async function keepWish(jobId: string, warm: WarmWish): Promise<void> {
  const added: Prisma.InputJsonObject = { warm };
  await db.$executeRaw`
    UPDATE "Job" SET "params" = coalesce("params", '{}'::jsonb) || ${JSON.stringify(added)}::jsonb WHERE "id" = ${jobId}`;
}
