import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { holderName } from '@/lib/holder';
import { carryOut } from '@/lib/jobs/carry-out';
import { type Claim, claimJob } from '@/lib/jobs/claim-job';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { KINDS } from '@/lib/jobs/kinds';
import { JobKind } from '@/lib/jobs/schema';
import { watchTarget } from '@/lib/jobs/watch-target';
import { wordsOf } from '@/lib/modal/to-failure';

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
  const holder = holderName();
  const stopping = new AbortController();
  const held = new Map<string, Promise<void>>();
  const hold = (claim: Claim) => {
    const { id, kind } = claim.job;
    const work = carryOut(claim, holder, kinds[JobKind.parse(kind)]).catch(report);
    held.set(
      id,
      work.finally(() => held.delete(id)),
    );
  };
  const loop = claimLoop(stopping.signal, () => claimJob(holder, [...held.keys()]), hold);
  return {
    async stop() {
      stopping.abort();
      await loop;
      await Promise.all(held.values());
    },
  };
}

async function claimLoop(
  stopping: AbortSignal,
  next: () => Promise<Claim | null>,
  hold: (claim: Claim) => void,
): Promise<void> {
  const rest = (ms: number) => pause(ms, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  let failing = '';
  while (!stopping.aborted) {
    try {
      const claim = await next();
      failing = '';
      if (claim) hold(claim);
      else await rest(POLL_MS);
    } catch (error) {
      const why = wordsOf(error);
      // One line for each new trouble: a look every two seconds would flood the log.
      if (why !== failing) console.error(`Jobs wait: ${why}`);
      failing = why;
      await rest(DATABASE_AWAY_MS);
    }
  }
}

function report(error: unknown): void {
  console.error('job runner:', error);
}
