import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { GoldenResult } from '@/lib/golden/schema';
import { resultsOfJob } from '@/lib/golden/store';
import { storedReadBack } from '@/lib/jobs/deployment-store';
import type { JobFilter } from '@/lib/jobs/job-filter';
import { jobSpends } from '@/lib/jobs/job-spend';
import { jobTitle } from '@/lib/jobs/job-title';
import { queuePlaces } from '@/lib/jobs/queue-places';
import { isRegister, Job, JobKind, type JobSpend, JobStatus, type QueuePlace } from '@/lib/jobs/schema';
import { isFinal } from '@/lib/jobs/status';

const REF = { id: true, number: true } as const;
const WITH_ALL = {
  revision: { include: { preset: true } },
  target: true,
  steps: { orderBy: { position: 'asc' } },
  deployment: { select: { readBack: true } },
  retryOf: { select: REF },
  retries: { select: REF, orderBy: { number: 'desc' }, take: 1 },
} as const;

const OPEN = JobStatus.options.filter((status) => !isFinal(status));

type JobRow = Prisma.JobGetPayload<{ include: typeof WITH_ALL }>;

/** A page of the list, the newest first, and whether there are older ones. */
export async function jobPage(
  { kind, state, who, before }: JobFilter,
  limit: number,
): Promise<{ jobs: Job[]; hasOlder: boolean }> {
  const rows = await db.job.findMany({
    where: {
      kind,
      status: state === 'open' ? { in: OPEN } : state,
      requestedByName: who,
      number: before === undefined ? undefined : { lt: before },
    },
    include: WITH_ALL,
    orderBy: { number: 'desc' },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const [places, spends] = await Promise.all([placesOf(shown), jobSpends(shown, new Date())]);
  return { jobs: shown.map((row) => jobOf(row, places, spends)), hasOlder: rows.length > limit };
}

/** Everybody who has started a job, by name. */
export async function jobStarters(): Promise<string[]> {
  const rows = await db.job.findMany({
    distinct: ['requestedByName'],
    select: { requestedByName: true },
    orderBy: { requestedByName: 'asc' },
  });
  return rows.map(({ requestedByName }) => requestedByName);
}

/** The newest jobs first. */
export async function recentJobs(limit: number): Promise<Job[]> {
  return (await jobPage({}, limit)).jobs;
}

export async function jobById(id: string): Promise<Job | null> {
  const row = await db.job.findUnique({ where: { id }, include: WITH_ALL });
  if (row === null) return null;
  const [places, spends] = await Promise.all([placesOf([row]), jobSpends([row], new Date())]);
  return jobOf(row, places, spends, await resultsOfJob(id));
}

/** The places in line, looked up only where somebody waits. */
async function placesOf(rows: readonly JobRow[]): Promise<Map<string, QueuePlace>> {
  const targets = new Set(rows.filter(({ status }) => status === 'queued').map(({ targetId }) => targetId));
  const places = await Promise.all([...targets].map((targetId) => placesOn(targetId, new Date())));
  return new Map(places.flatMap((ofTarget) => [...ofTarget]));
}

/** Where the queued jobs of a target stand in its line. */
async function placesOn(targetId: string, now: Date): Promise<Map<string, QueuePlace>> {
  const rows = await db.job.findMany({
    where: { targetId, status: { in: OPEN } },
    include: { revision: { select: { number: true } } },
  });
  const open = rows.map((row) => {
    const [kind, status] = [JobKind.parse(row.kind), JobStatus.parse(row.status)];
    const title = jobTitle({ kind, revision: row.revision, register: isRegister(row.params) });
    return { ...row, kind, status, title };
  });
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const usual = await Promise.all(kinds.map(async (kind) => [kind, await usualSeconds(kind)] as const));
  return queuePlaces(open, new Map(usual), now);
}

/** How many jobs wait or run. */
export async function openJobCount(): Promise<number> {
  return db.job.count({ where: { status: { in: OPEN } } });
}

/** Whether a job is over; one that does not exist is. */
export async function jobHasEnded(id: string): Promise<boolean> {
  const job = await db.job.findUnique({ where: { id }, select: { status: true } });
  return job === null || isFinal(JobStatus.parse(job.status));
}

const FLEET_KINDS = ['scale', 'rollover', 'stop'] as const;
const MOST_FLEET_CHANGES = 200;

/** Jobs that succeeded in a span of time and changed the containers without a deployment. */
export async function fleetChangesBetween(from: Date, to: Date) {
  const rows = await db.job.findMany({
    where: { kind: { in: [...FLEET_KINDS] }, status: 'succeeded', finishedAt: { gte: from, lt: to } },
    orderBy: { finishedAt: 'desc' },
    take: MOST_FLEET_CHANGES,
  });
  return rows.flatMap((row) => {
    const kind = FLEET_KINDS.find((each) => each === row.kind);
    return kind === undefined || row.finishedAt === null
      ? []
      : [{ ...row, kind, finishedAt: row.finishedAt }];
  });
}

function jobOf(
  row: JobRow,
  places: ReadonlyMap<string, QueuePlace>,
  spends: ReadonlyMap<string, JobSpend>,
  golden: GoldenResult[] = [],
): Job {
  return Job.parse({
    ...row,
    revision: row.revision && {
      id: row.revision.id,
      number: row.revision.number,
      presetName: row.revision.preset.name,
    },
    register: isRegister(row.params),
    appId: appIdOf(row.result),
    readBack: row.deployment && storedReadBack(row.deployment),
    golden,
    spend: spends.get(row.id),
    place: places.get(row.id) ?? null,
    retriedAs: row.retries[0] ?? null,
    ...isoTimes(row, ['createdAt', 'startedAt', 'finishedAt', 'cancelRequestedAt']),
    steps: row.steps.map((step) => ({ ...step, ...isoTimes(step, ['startedAt', 'finishedAt']) })),
  });
}

function appIdOf(result: Prisma.JsonValue): string | null {
  const appId = result !== null && typeof result === 'object' && 'appId' in result ? result.appId : null;
  return typeof appId === 'string' ? appId : null;
}

function isoTimes<Key extends string>(row: Record<Key, Date | null>, keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, row[key]?.toISOString() ?? null]));
}

/** How long the last 20 jobs of a kind took that succeeded: their median in seconds, or null when there are none. */
export async function usualSeconds(kind: Job['kind']): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "finishedAt" - "startedAt")::float8) AS seconds
    FROM (SELECT "startedAt", "finishedAt" FROM "Job"
          WHERE "kind" = ${kind} AND "status" = 'succeeded'
          ORDER BY "number" DESC LIMIT 20) AS last`;
  return row?.seconds ?? null;
}
