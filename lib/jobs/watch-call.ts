import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobRun } from '@/lib/jobs/job-run';
import { lastInstant } from '@/lib/jobs/log-store';
import { type CallOutcome, callLog, callOutcome, cancelCall } from '@/lib/modal/function-call';
import { isModalAway, toFailure } from '@/lib/modal/to-failure';

const POLL_MS = 1_000;
const AWAY_MS = 5_000;
const CLOCKS_DIFFER_MS = 86_400_000;

/** Follows a call to its end, with its log, over outages of Modal; a wish to cancel ends it there. */
export async function watchCall(run: JobRun, functionCallId: string): Promise<CallOutcome> {
  const copyLog = await logCopier(run, functionCallId);
  let wasAway = false;
  for (;;) {
    run.assertHeld();
    try {
      const outcome = await look(run, functionCallId);
      await copyLog();
      wasAway = false;
      if (outcome.state !== 'pending') return outcome;
      await pause(POLL_MS);
    } catch (error) {
      if (!isModalAway(error)) throw error;
      if (!wasAway)
        await run.say(`${toFailure(error).error.message} Looking again every ${AWAY_MS / 1000} s.`);
      wasAway = true;
      await pause(AWAY_MS);
    }
  }
}

async function look(run: JobRun, functionCallId: string): Promise<CallOutcome> {
  // At each look until it has ended: a wish that met a control plane that was away is not forgotten.
  if (run.cancelled.aborted) await cancelCall(functionCallId);
  const outcome = await callOutcome(functionCallId);
  // Its last lines may come a moment after its result.
  if (outcome.state !== 'pending') await pause(POLL_MS);
  return outcome;
}

/** Copies what the call has printed since the last time. Modal's `since` is inclusive, so lines of that instant are counted off. */
async function logCopier(run: JobRun, functionCallId: string): Promise<() => Promise<void>> {
  const stored = await lastInstant(run.job.id, 'function');
  // The lines bear Modal's time and the job the database's, whose clocks may differ.
  let since = stored?.at ?? new Date(run.job.createdAt.getTime() - CLOCKS_DIFFER_MS);
  let seen = stored?.count ?? 0;
  return async () => {
    const fresh = (await callLog(functionCallId, since)).slice(seen);
    const last = fresh.at(-1);
    if (!last) return;
    await run.appendLines(fresh.map((line) => ({ ...line, source: 'function' as const })));
    const ofLastInstant = fresh.filter(({ at }) => at.getTime() === last.at.getTime()).length;
    seen = last.at.getTime() === since.getTime() ? seen + ofLastInstant : ofLastInstant;
    since = last.at;
  };
}
