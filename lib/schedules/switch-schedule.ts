import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma, Schedule } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';
import { nextDue } from './next-due';
import { SchedulePlan, scheduleTitle } from './schema';

const SCHEDULE_CHANGES = ['pause', 'resume', 'remove'] as const;
export type ScheduleChange = (typeof SCHEDULE_CHANGES)[number];

const DONE: Record<ScheduleChange, string> = { pause: 'Paused', resume: 'Resumed', remove: 'Removed' };

/** Pauses, resumes or removes a schedule. An open window that is paused or removed is set back within seconds. */
export async function switchSchedule(
  actor: Actor,
  id: string,
  change: ScheduleChange,
): Promise<Result<null>> {
  if (!may(actor.role, 'schedule.manage'))
    return fail('forbidden', `The role ${actor.role} may not set schedules.`);
  if (!SCHEDULE_CHANGES.includes(change))
    return fail('invalid', 'Pause, resume or remove a schedule.', 'change');
  const now = await databaseNow();
  return db.$transaction(async (tx) => {
    const schedule = await tx.schedule.findUnique({ where: { id } });
    if (!schedule) return fail('not-found', 'This schedule has been removed meanwhile.');
    const problem = await apply(tx, schedule, change, now);
    if (problem) return problem;
    const plan = SchedulePlan.parse(schedule.plan);
    await recordAudit(tx, actor, {
      action: `schedule.${change}`,
      subjectKind: 'schedule',
      subjectId: id,
      summary: `${DONE[change]} ${scheduleTitle({ kind: plan.kind, name: schedule.name })}`,
      before: { schedule: schedule.name, timeZone: schedule.timeZone, ...plan },
    });
    return ok(null);
  });
}

async function apply(tx: Prisma.TransactionClient, schedule: Schedule, change: ScheduleChange, now: Date) {
  const { id, timeZone } = schedule;
  if (change === 'remove') await tx.schedule.delete({ where: { id } });
  if (change === 'pause') await tx.schedule.update({ where: { id }, data: { pausedAt: now } });
  if (change !== 'resume') return null;
  const dueAt = nextDue(SchedulePlan.parse(schedule.plan), timeZone, now);
  if (!dueAt) return fail('conflict', `The time of ${schedule.name} passed while it was paused: change it.`);
  await tx.schedule.update({ where: { id }, data: { pausedAt: null, changedAt: now, dueAt } });
  return null;
}
