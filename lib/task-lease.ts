import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isGone } from '@/lib/holder';

// A lease that ends later than one taken now would is from before the database's clock was put back; it may creep as much.
const CREEP_SECONDS = 5;

/**
 * Takes or keeps a task that one process of all does at a time; false while another holds it. The database's clock decides.
 * The task of a process that is known to be gone (`owner` is a `holderName()`) is taken at once, as after a restart.
 */
export async function claimTask(task: string, owner: string, leaseSeconds: number): Promise<boolean> {
  if (await claim(task, owner, leaseSeconds, null)) return true;
  const held = await db.taskLease.findUnique({ where: { task } });
  if (held === null || !(await isGone(held.leaseOwner))) return false;
  return claim(task, owner, leaseSeconds, held.leaseOwner);
}

async function claim(task: string, owner: string, leaseSeconds: number, gone: string | null) {
  const claimed = await db.$executeRaw`
    INSERT INTO "TaskLease" ("task", "leaseOwner", "leaseUntil")
    VALUES (${task}, ${owner}, now() + ${leaseSeconds} * interval '1 second')
    ON CONFLICT ("task") DO UPDATE SET "leaseOwner" = EXCLUDED."leaseOwner", "leaseUntil" = EXCLUDED."leaseUntil"
    WHERE "TaskLease"."leaseOwner" = EXCLUDED."leaseOwner" OR "TaskLease"."leaseUntil" < now()
      OR "TaskLease"."leaseUntil" > EXCLUDED."leaseUntil" + ${CREEP_SECONDS} * interval '1 second'
      OR "TaskLease"."leaseOwner" = ${gone}`;
  return claimed === 1;
}

/**
 * Whether the task is still `owner`'s, who keeps it until the transaction ends: a process that slept through its lease
 * writes nothing on what it read before.
 */
export async function holdsTask(tx: Prisma.TransactionClient, task: string, owner: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "TaskLease"
    WHERE "task" = ${task} AND "leaseOwner" = ${owner} AND "leaseUntil" >= clock_timestamp() FOR SHARE`;
  return held.length === 1;
}

/** What the database's clock shows: consoles that differ about the time agree on this. */
export async function databaseNow(): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  if (!row) throw new Error('The database does not tell the time');
  return row.now;
}
