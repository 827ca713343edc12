import 'server-only';
import { type Actor, isRole, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Schedule } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';
import { SchedulePlan, scheduleTitle } from './schema';

/** On whose behalf a schedule runs, with the role of this moment and the schedule in the name; else why it may not. */
export async function makerOf(schedule: Schedule): Promise<Result<Actor>> {
  const { savedById, savedByName } = schedule;
  const user = await db.user.findUnique({ where: { id: savedById }, select: { role: true, banned: true } });
  const advice = 'Somebody who may has to save the schedule again.';
  if (!user || user.banned)
    return fail(
      'forbidden',
      `It runs on behalf of ${savedByName}, who is not in this console any more. ${advice}`,
    );
  const role = isRole(user.role) ? user.role : 'viewer';
  if (!may(role, 'schedule.manage') || !may(role, 'job.start'))
    return fail(
      'forbidden',
      `It runs on behalf of ${savedByName}, whose role ${role} may not do this. ${advice}`,
    );
  return ok({ id: savedById, name: nameOf(schedule), role });
}

/** `Warm window “Office hours” (Ada)`. */
function nameOf({ name, plan, savedByName }: Schedule): string {
  const { kind } = SchedulePlan.parse(plan);
  return `${scheduleTitle({ kind, name })} (${savedByName})`;
}
