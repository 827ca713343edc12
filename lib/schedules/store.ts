import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { db } from '@/lib/db';
import { textField } from '@/lib/flags/field-value';
import type { Prisma } from '@/lib/generated/prisma/client';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { revisionById } from '@/lib/presets/store';
import { openingAt } from './due-at';
import { type SchedulePlan as Plan, SchedulePlan, type ScheduleView } from './schema';
import { wantedNow, warmWindows } from './warm-facts';
import { containerHoursPerMonth, togetherHoursPerMonth, warmSpans } from './warm-hours';

type Row = Prisma.ScheduleGetPayload<object>;

const LIKELY_GPU = 'B200:8';
const WEEK_MS = 7 * 86_400_000;

/** The schedules of a target: warm windows first, each kind by name. */
export async function schedulesOn(targetId: string, now: Date): Promise<ScheduleView[]> {
  const rows = await db.schedule.findMany({
    where: { targetId },
    orderBy: [{ kind: 'desc' }, { name: 'asc' }, { createdAt: 'asc' }],
  });
  const [price, revisions, jobs] = await Promise.all([
    containerHourDollars(targetId),
    revisionNames(rows),
    lastJobs(rows),
  ]);
  return rows.map((row) => viewOf(row, { now, price, revisions, jobs }));
}

/** What one container of the deployed revision costs an hour; null where no price is known. */
export async function containerHourDollars(targetId: string): Promise<number | null> {
  const deployment = await currentDeployment(targetId);
  const revision = deployment && (await revisionById(deployment.revisionId));
  const gpu = revision ? textField(revision.config, 'compute.gpu') : null;
  return dollarsPerHour(gpu ?? LIKELY_GPU, 1, ownPrices());
}

/** The open window that says how many containers are kept warm now; null when none is open. */
export async function openWindow(targetId: string, now: Date) {
  const wanted = wantedNow(await warmWindows(targetId), now);
  if (!wanted) return null;
  const { schedule, containers, closesAt } = wanted;
  return { name: schedule.name, containers, closesAt };
}

interface Around {
  now: Date;
  price: number | null;
  revisions: ReadonlyMap<string, string>;
  jobs: ReadonlyMap<string, { id: string; number: number; status: string }>;
}

function viewOf(row: Row, { now, price, revisions, jobs }: Around): ScheduleView {
  const plan = SchedulePlan.parse(row.plan);
  const opening = plan.kind === 'warm' && !row.pausedAt ? openingAt(plan, row.timeZone, now) : null;
  const { id, name, timeZone, savedByName, lastRanAt, lastOutcome, lastFailed } = row;
  const job = lastFailed ? null : (jobs.get(id) ?? null);
  return {
    id,
    name,
    timeZone,
    plan,
    state: row.pausedAt ? 'paused' : opening ? 'open' : row.dueAt ? 'waiting' : 'over',
    revision: plan.kind === 'deploy' ? (revisions.get(plan.revisionId) ?? null) : null,
    byName: savedByName,
    nextAt: row.pausedAt ? null : (opening?.closesAt ?? row.dueAt),
    dollarsPerMonth: plan.kind === 'warm' && price !== null ? containerHoursPerMonth(plan) * price : null,
    last: lastRanAt && lastOutcome ? { at: lastRanAt, sentence: lastOutcome, failed: lastFailed, job } : null,
  };
}

async function revisionNames(rows: readonly Row[]): Promise<Map<string, string>> {
  const plans: Plan[] = rows.map(({ plan }) => SchedulePlan.parse(plan));
  const ids = plans.flatMap((plan) => (plan.kind === 'deploy' ? [plan.revisionId] : []));
  const revisions = await db.revision.findMany({ where: { id: { in: ids } }, include: { preset: true } });
  return new Map(revisions.map(({ id, number, preset }) => [id, `${preset.name} r${number}`]));
}

async function lastJobs(rows: readonly Row[]) {
  const jobs = await db.job.findMany({
    where: { scheduleId: { in: rows.map(({ id }) => id) } },
    orderBy: { number: 'desc' },
    distinct: ['scheduleId'],
    select: { id: true, number: true, status: true, scheduleId: true },
  });
  return new Map(jobs.map((job) => [job.scheduleId ?? '', job]));
}

/** When containers are kept warm in the next seven days, and what all windows cost together at least in a month. Pure. */
export function warmWeek(schedules: readonly ScheduleView[], now: Date, price: number | null) {
  const windows = schedules.flatMap(({ plan, timeZone, state }) =>
    plan.kind === 'warm' && state !== 'paused' ? [{ plan, timeZone }] : [],
  );
  const spans = warmSpans(windows, now, new Date(now.getTime() + WEEK_MS));
  return {
    stretches: spans.map(({ from, to, containers }) => ({ fromMs: +from, toMs: +to, containers })),
    dollarsPerMonth: togetherHoursPerMonth(windows, now) * (price ?? Number.NaN),
  };
}
