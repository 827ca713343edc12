import 'server-only';
import type { Actor } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { formatQuantity } from '@/lib/format';
import type { Prisma, Schedule } from '@/lib/generated/prisma/client';
import type { ScaleSettings } from '@/lib/jobs/schema';
import { startJob } from '@/lib/jobs/start-job';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { fail, ok } from '@/lib/result';
import { wallClockAt } from '@/lib/zoned-time';
import { makerOf } from './maker';
import { keepOutcome, tellMiss } from './tell-outcome';
import { type LastScale, lastScaleAndDeploy, wantedNow, warmWindows } from './warm-facts';
import { type NothingToDo, warmMove } from './warm-move';

// A scale that failed is tried again, but not every few seconds.
const RETRY_MINUTES = 5;

/** Asked in the transaction that queues the job: whether this process still is the one that acts. */
export type StillMine = (tx: Prisma.TransactionClient) => Promise<boolean>;

/**
 * Compares what the windows of a target want with what its autoscaler holds, and scales where they differ. It looks at
 * what is, not at what was done: a crash, a deploy, an edited or removed window all end in the same comparison.
 */
export async function keepWarm(targetId: string, now: Date, stillMine: StillMine): Promise<void> {
  const wanted = wantedNow(await warmWindows(targetId), now);
  const { lastScale, deployedAt } = await lastScaleAndDeploy(targetId);
  if (!wanted && !mayBeLifted(lastScale, deployedAt)) return;
  if (await mustWait(db, targetId, now)) return;
  const autoscaler = await readAutoscaler();
  if (!autoscaler) {
    if (wanted) await tellMiss(wanted.schedule, 'nothing is deployed that could be kept warm.', now);
    return;
  }
  const move = warmMove({ wanted, ...autoscaler, lastScale, deployedAt });
  if (move.do === 'lift' && wanted) {
    const { schedule, closesAt, timeZone } = wanted;
    const until = wallClockAt(closesAt, timeZone).slice(11);
    const maker = await makerOf(schedule);
    const lifted = maker.ok
      ? await scale(maker.value, schedule.id, move.settings, `${least(move.settings)} until ${until}`)
      : maker;
    if (!lifted.ok && lifted.error.code !== 'conflict') await tellMiss(schedule, lifted.error.message, now);
  } else if (move.do === 'set back' && lastScale) {
    // It saves money, so it waits for nobody's role, and for no schedule that was removed.
    const setter: Actor = { id: lastScale.byId, name: lastScale.byName, role: 'operator' };
    await scale(setter, lastScale.scheduleId, move.settings, `Set back to ${least(move.settings)}`);
  } else if (move.do === 'nothing' && wanted) {
    await tellWhyNot(wanted.schedule, move.because, lastScale?.byName ?? '', now);
  }

  function scale(actor: Actor, scheduleId: string | null, settings: ScaleSettings, outcome: string) {
    return startJob(
      actor,
      { kind: 'scale', settings },
      {
        scheduleId: scheduleId ?? undefined,
        claim: async (tx) => {
          if (!(await stillMine(tx))) return fail('conflict', 'Another console keeps the schedules now.');
          if (await mustWait(tx, targetId, now)) return fail('conflict', 'Another job came first.');
          if (scheduleId) await keepOutcome(tx, scheduleId, outcome, now);
          return ok(null);
        },
      },
    );
  }
}

/** Whether a window may have left something: then Modal is asked, otherwise it is left in peace. */
function mayBeLifted(lastScale: LastScale | null, deployedAt: Date | null): boolean {
  if (!lastScale?.bySchedule || (deployedAt && deployedAt > lastScale.at)) return false;
  return lastScale.settings.minContainers > 0;
}

/** While a job is open the fleet is about to change; what it leaves is compared when it has ended. */
async function mustWait(tx: Prisma.TransactionClient, targetId: string, now: Date): Promise<boolean> {
  const retryFrom = new Date(now.getTime() - RETRY_MINUTES * 60_000);
  const busy = { status: { in: ['queued', 'running', 'cancelling'] } };
  const failedJustNow = {
    kind: 'scale',
    scheduleId: { not: null },
    status: { notIn: ['succeeded'] },
    createdAt: { gt: retryFrom },
  };
  return (await tx.job.findFirst({ where: { targetId, OR: [busy, failedJustNow] } })) !== null;
}

async function tellWhyNot(
  schedule: Schedule,
  because: NothingToDo,
  byName: string,
  now: Date,
): Promise<void> {
  if (because === 'it holds') return;
  const who = because === 'a person scaled' ? `${byName} has scaled` : 'The autoscaler was set elsewhere';
  const sentence = `${who}, which is left alone until the window closes`;
  if (schedule.lastOutcome !== sentence) await keepOutcome(db, schedule.id, sentence, now);
}

/** `at least 2 containers`. */
function least({ minContainers }: ScaleSettings): string {
  return `at least ${formatQuantity(minContainers, 'container')}`;
}
