import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobRun } from '@/lib/jobs/job-run';
import { probeModal } from '@/lib/modal/probe';
import type { Result } from '@/lib/result';

const TRIES = 12;
const BETWEEN_TRIES_MS = 5_000;

/** For a job taken over from a dead process: gives Modal a minute to come back, as after a restart of the machine. */
export async function waitForModal(run: JobRun): Promise<Result<void>> {
  let reachable = await probeModal();
  for (let tries = 1; tries < TRIES && !reachable.ok; tries += 1) {
    if (tries === 1) await run.say(`${reachable.error.message} Trying again for a minute.`);
    await pause(BETWEEN_TRIES_MS);
    run.assertHeld();
    reachable = await probeModal();
  }
  return reachable;
}
