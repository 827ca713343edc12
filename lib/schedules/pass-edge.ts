import 'server-only';
import { db } from '@/lib/db';
import type { Schedule } from '@/lib/generated/prisma/client';
import { wallClockAt } from '@/lib/zoned-time';
import { openingAt } from './due-at';
import { nextDue } from './next-due';
import type { WarmPlan } from './schema';
import { tellMiss } from './tell-outcome';

/**
 * Moves a warm window past the moment at which it opened or closed. What has to be done follows from what is open now;
 * here it is only told when a whole window went by and no console ran.
 */
export async function passEdge(schedule: Schedule, plan: WarmPlan, now: Date): Promise<void> {
  const { id, dueAt, timeZone } = schedule;
  if (!dueAt) return;
  const next = nextDue(plan, timeZone, now);
  const opened = openingAt(plan, timeZone, dueAt);
  const wentBy = opened && opened.opensAt.getTime() === dueAt.getTime() && opened.closesAt <= now;
  if (wentBy) {
    const clock = (at: Date) => wallClockAt(at, timeZone).replace('T', ' ');
    const span = `${clock(opened.opensAt)} to ${clock(opened.closesAt)} (${timeZone})`;
    return tellMiss(schedule, `no console ran from ${span}, so nothing was kept warm then.`, now, {
      dueAt: next,
    });
  }
  await db.schedule.updateMany({ where: { id, dueAt }, data: { dueAt: next } });
}
