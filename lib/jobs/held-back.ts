import 'server-only';
import { db } from '@/lib/db';
import type { Job } from '@/lib/generated/prisma/client';
import { guardsOn } from '@/lib/guards/guards-on';
import type { Outcome } from '@/lib/jobs/job-kind';
import { heldScale, liveScale, savesMoney } from '@/lib/jobs/scale-down';
import { ScaleSettings } from '@/lib/jobs/schema';

/** A freeze that began, or a budget that was spent, while the job waited in line: it ends before it begins. */
export async function heldBack(job: Job, now: Date): Promise<Outcome | null> {
  if (job.override !== null) return null;
  const target = await db.target.findUniqueOrThrow({ where: { id: job.targetId } });
  const guards = await guardsOn(db, target, job.kind, now);
  if (guards.length === 0) return null;
  if (job.kind === 'scale' && (await isScaleDown(job))) return null;
  const sentences = guards.map(({ sentence }) => sentence).join(' ');
  return { status: 'failed', error: `Nothing was done: while it waited in line, this came. ${sentences}` };
}

async function isScaleDown({ targetId, params }: Pick<Job, 'targetId' | 'params'>): Promise<boolean> {
  const held = await heldScale(db, targetId, await liveScale());
  return savesMoney(ScaleSettings.parse(params), held.settings);
}
