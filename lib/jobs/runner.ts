import 'server-only';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, claimJob } from '@/lib/jobs/claim-job';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { JobRun, LeaseLost } from '@/lib/jobs/job-run';
import { keepLease } from '@/lib/jobs/keep-lease';
import { KINDS } from '@/lib/jobs/kinds';
import { outcomeOfError } from '@/lib/jobs/outcome-of-error';
import { JobKind } from '@/lib/jobs/schema';
import { settleJob } from '@/lib/jobs/settle-job';
import { watchTarget } from '@/lib/jobs/watch-target';

const POLL_MS = 400;
const DATABASE_AWAY_MS = 2_000;

export interface Runner {
  /** Claims nothing more; resolves when its jobs are settled. */
  stop(): Promise<void>;
}

type Kinds = Record<JobKind, JobKindDefinition>;

const shared = globalThis as typeof globalThis & { jobRunner?: Runner };

/** Starts this process's runner, once. Several processes may run one: they share the work through the database. */
export function startRunner(): Runner {
  if (!shared.jobRunner) {
    shared.jobRunner = createRunner(KINDS);
    watchTarget();
  }
  return shared.jobRunner;
}

export function createRunner(kinds: Kinds): Runner {
  const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const stopping = new AbortController();
  const held = new Set<Promise<void>>();
  const loop = claimLoop(stopping.signal, owner, (claim) => {
    const work = carryOut(claim, owner, kinds).catch(report);
    held.add(work);
    void work.finally(() => held.delete(work));
  });
  return {
    async stop() {
      stopping.abort();
      await loop;
      await Promise.all(held);
    },
  };
}

async function claimLoop(stopping: AbortSignal, owner: string, hold: (claim: Claim) => void): Promise<void> {
  const rest = (ms: number) => pause(ms, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  while (!stopping.aborted) {
    try {
      const claim = await claimJob(owner);
      if (claim) hold(claim);
      else await rest(POLL_MS);
    } catch (error) {
      report(error);
      await rest(DATABASE_AWAY_MS);
    }
  }
}

async function carryOut({ job, resumed }: Claim, owner: string, kinds: Kinds): Promise<void> {
  const lease = keepLease(job.id, owner);
  const run = new JobRun(job, resumed, lease.cancelled, lease.lost);
  try {
    const outcome = await kinds[JobKind.parse(job.kind)].run(run).catch(outcomeOfError);
    await settleJob(job, owner, outcome);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  } finally {
    lease.release();
  }
}

function report(error: unknown): void {
  console.error('job runner:', error);
}
