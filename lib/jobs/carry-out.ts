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
import { isModalAway } from '@/lib/modal/to-failure';

/** How often a job is taken up again by the process that holds it, when the database or Modal went away under it. */
const TAKEN_UP_MAX = 5;
const LOOK_MS = 500;

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

// What a kind does to go on after a crash of its process is right after an outage, too: it looks first what became of it.
async function work(
  job: Job,
  holder: string,
  resumed: boolean,
  kind: JobKindDefinition,
  lease: Lease,
): Promise<Outcome> {
  let now = job;
  for (let times = 0; ; times += 1) {
    try {
      const run = new JobRun(now, holder, resumed || times > 0, lease.cancelled, lease.lost);
      const held = run.resumed ? null : await heldBack(now, new Date());
      return held ?? (await kind.run(run));
    } catch (error) {
      if (times === TAKEN_UP_MAX || !(isDatabaseAway(error) || isModalAway(error)))
        return outcomeOfError(error);
      console.error(`job runner: job ${job.number} is taken up again:`, error);
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
