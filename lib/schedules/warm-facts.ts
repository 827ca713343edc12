import 'server-only';
import { db } from '@/lib/db';
import type { Schedule } from '@/lib/generated/prisma/client';
import { ScaleSettings } from '@/lib/jobs/schema';
import { SchedulePlan, type WarmPlan } from './schema';
import { warmestOf } from './warm-hours';
import type { WarmFacts } from './warm-move';

export interface StoredWindow {
  schedule: Schedule;
  plan: WarmPlan;
  timeZone: string;
}

/** The warm windows of a target that are not paused. */
export async function warmWindows(targetId: string): Promise<StoredWindow[]> {
  const rows = await db.schedule.findMany({ where: { targetId, kind: 'warm', pausedAt: null } });
  return rows.flatMap((schedule) => {
    const plan = SchedulePlan.parse(schedule.plan);
    return plan.kind === 'warm' ? [{ schedule, plan, timeZone: schedule.timeZone }] : [];
  });
}

/** The open window that wants the most containers, with since when it wants them; null when none is open. */
export function wantedNow(windows: readonly StoredWindow[], now: Date) {
  const warmest = warmestOf(windows, now);
  if (!warmest) return null;
  const { window, opening } = warmest;
  const { changedAt } = window.schedule;
  const since = changedAt > opening.opensAt ? changedAt : opening.opensAt;
  return { ...window, containers: window.plan.containers, since, closesAt: opening.closesAt };
}

export type LastScale = NonNullable<WarmFacts['lastScale']> & {
  scheduleId: string | null;
  byId: string;
  byName: string;
};

/** The newest scale that came true on a target, and the newest deployment. */
export async function lastScaleAndDeploy(
  targetId: string,
): Promise<Pick<WarmFacts, 'deployedAt'> & { lastScale: LastScale | null }> {
  const [job, deployment] = await Promise.all([
    db.job.findFirst({
      where: { targetId, kind: 'scale', status: 'succeeded' },
      orderBy: { number: 'desc' },
    }),
    db.job.findFirst({
      where: { targetId, deployment: { isNot: null } },
      orderBy: { number: 'desc' },
    }),
  ]);
  const settings = ScaleSettings.safeParse(job?.params);
  const lastScale =
    job?.startedAt && settings.success
      ? {
          bySchedule: job.scheduleId !== null,
          scheduleId: job.scheduleId,
          byId: job.requestedById ?? '',
          byName: job.requestedByName,
          // By the database's clock, as the moments of the windows are.
          at: job.startedAt,
          settings: settings.data,
        }
      : null;
  return { lastScale, deployedAt: deployment?.startedAt ?? null };
}
