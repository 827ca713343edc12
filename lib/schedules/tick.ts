import 'server-only';
import { db } from '@/lib/db';
import { defaultTarget } from '@/lib/jobs/target';
import { claimTask, databaseNow, holdsTask } from '@/lib/task-lease';
import { fireDeploy } from './fire-deploy';
import { keepWarm } from './keep-warm';
import { passEdge } from './pass-edge';
import { SchedulePlan } from './schema';

const TASK = 'schedules';
// Longer than a tick whose Modal answers slowly; a process that sleeps through it acts no more, see holdsTask.
const LEASE_SECONDS = 60;

/** Does what schedules are due for, when this process is the one that does. The database's clock says what is due. */
export async function tickSchedules(owner: string, clock = databaseNow): Promise<void> {
  if (!(await claimTask(TASK, owner, LEASE_SECONDS))) return;
  const now = await clock();
  const { id: targetId } = await defaultTarget();
  const due = await db.schedule.findMany({
    where: { targetId, pausedAt: null, dueAt: { lte: now } },
    orderBy: { dueAt: 'asc' },
  });
  for (const schedule of due) {
    const plan = SchedulePlan.parse(schedule.plan);
    if (plan.kind === 'deploy') await fireDeploy(schedule, plan, now);
    else await passEdge(schedule, plan, now);
  }
  await keepWarm(targetId, now, (tx) => holdsTask(tx, TASK, owner));
}
