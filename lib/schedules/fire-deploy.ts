import 'server-only';
import { formatDuration } from '@/lib/format';
import type { Schedule } from '@/lib/generated/prisma/client';
import { startJob } from '@/lib/jobs/start-job';
import { fail, ok } from '@/lib/result';
import { makerOf } from './maker';
import type { DeployPlan } from './schema';
import { keepOutcome, tellMiss } from './tell-outcome';

/** After so long nobody expects it any more: whoever is on call may have deployed something else. */
const LATEST_MINUTES = 15;

/** Starts the deploy of a schedule that is due, with the checks of a click at this moment; or says why it did not run. */
export async function fireDeploy(schedule: Schedule, plan: DeployPlan, now: Date): Promise<void> {
  const { id, dueAt } = schedule;
  if (!dueAt) return;
  const miss = (reason: string) => tellMiss(schedule, reason, now, { dueAt: null });
  const lateSeconds = (now.getTime() - dueAt.getTime()) / 1000;
  if (lateSeconds > LATEST_MINUTES * 60)
    return miss(
      `no console ran when it was due, ${formatDuration(lateSeconds)} ago, and a deploy does not start more than ${LATEST_MINUTES} minutes late. Choose another time.`,
    );
  const maker = await makerOf(schedule);
  if (!maker.ok) return miss(maker.error.message);
  let isTaken = false;
  const { revisionId, strategy } = plan;
  const started = await startJob(
    maker.value,
    { kind: 'deploy', revisionId, strategy },
    {
      scheduleId: id,
      claim: async (tx) => {
        const claimed = await tx.schedule.updateMany({
          where: { id, dueAt, pausedAt: null },
          data: { dueAt: null },
        });
        isTaken = claimed.count === 0;
        if (isTaken) return fail('conflict', 'Another console has started it.');
        await keepOutcome(tx, id, 'Started', now);
        return ok(null);
      },
    },
  );
  if (!started.ok && !isTaken) await miss(started.error.message);
}
