import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import type { Job } from '@/lib/generated/prisma/client';
import type { Claim } from '@/lib/jobs/claim-job';
import { isDatabaseAway } from '@/lib/jobs/database-away';
import { heldBack } from '@/lib/jobs/held-back';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import { JobRun, LeaseLost } from '@/lib/jobs/job-run';
import { keepLease, type Lease } from '@/lib/jobs/keep-lease';
import { outcomeOfError } from '@/lib/jobs/outcome-of-error';
import { settleJob } from '@/lib/jobs/settle-job';
import { isModalAway, wordsOf } from '@/lib/modal/to-failure';

/** How often a job is taken up again by the process that holds it, when Modal went away under it: each time it waits itself. */
const MODAL_AWAY_MAX = 5;
const LOOK_MS = 500;
// A database may be asked and take no writes: on a full disk, or read only. So it is written to again, but not at once.
const WRITE_AGAIN_MS = 2_000;

/** Does a claimed job's work and writes how it ended; returns quietly when another process has taken it over. */
export async function carryOut(
  { job, resumed }: Claim,
  holder: string,
  kind: JobKindDefinition,
): Promise<void> {
  const lease = keepLease(job.id, holder);
  try {
    const outcome = await work(job, holder, resumed, kind, lease);
    await throughOutages(lease, () => settleJob(job, holder, outcome));
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  } finally {
    lease.release();
  }
}

/**
 * What a kind does to go on after a crash of its process is right after an outage, too: it looks first what became of it.
 * The database is waited for as long as it takes: without it the job can neither go on nor end.
 */
async function work(
  job: Job,
  holder: string,
  resumed: boolean,
  kind: JobKindDefinition,
  lease: Lease,
): Promise<Outcome> {
  let now = job;
  let modalAway = 0;
  let failing = '';
  for (let times = 0; ; times += 1) {
    try {
      const run = new JobRun(now, holder, resumed || times > 0, lease.cancelled, lease.lost);
      const held = run.resumed ? null : await heldBack(now, new Date());
      return held ?? (await kind.run(run));
    } catch (error) {
      if (isModalAway(error)) modalAway += 1;
      else if (!isDatabaseAway(error)) return outcomeOfError(error);
      if (modalAway > MODAL_AWAY_MAX) return outcomeOfError(error);
      const why = wordsOf(error);
      if (why !== failing) console.error(`Job ${job.number} waits, and is taken up again: ${why}`);
      failing = why;
      await pause(WRITE_AGAIN_MS);
      now = await throughOutages(lease, () => db.job.findUniqueOrThrow({ where: { id: job.id } }));
    }
  }
}

/** Asks the database until it answers. Nobody else can take the job over while it is away. */
async function throughOutages<T>(lease: Lease, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    if (lease.lost.aborted) throw new LeaseLost('The job is held by another process.');
    try {
      return await ask();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await pause(LOOK_MS);
    }
  }
}
