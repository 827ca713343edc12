import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Prisma } from '@/lib/generated/prisma/client';
import { CANCELLED_IN_TIME, unreachable } from '@/lib/jobs/before-asking';
import type { Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { spawnOnce } from '@/lib/jobs/spawn-once';
import { refreshTarget } from '@/lib/jobs/target';
import { watchCall } from '@/lib/jobs/watch-call';
import { type CallOutcome, callValue } from '@/lib/modal/function-call';
import { isNotFound } from '@/lib/modal/is-not-found';
import { isModalAway } from '@/lib/modal/to-failure';

const NOT_DEPLOYED = 'not deployed';
const AWAY_MS = 5_000;

/** What a value that a function gave back means; null when it cannot be read, as of an app that was deployed long ago. */
export type ReadValue = (value: unknown) => { summary: string; result: Prisma.InputJsonObject } | null;

/** Runs a function of the deployed app as a job: spawned once, then watched by its `fc-…` id from any process. */
export async function runSpawnedCall(run: JobRun, functionName: string, read: ReadValue): Promise<Outcome> {
  const away = await unreachable(run);
  if (away) return away;
  const functionCallId = await startCall(run, functionName);
  if (functionCallId === null) return CANCELLED_IN_TIME;
  if (functionCallId === NOT_DEPLOYED) {
    return {
      status: 'failed',
      error: `${functionName} is not deployed yet. Deploy a revision first, then start this job again.`,
    };
  }
  await run.begin('call', functionCallId);
  const outcome = await watchCall(run, functionCallId);
  // The overview reads the volumes again within a minute anyway.
  await refreshTarget().catch(() => undefined);
  if (outcome.state === 'cancelled' && !run.cancelled.aborted) {
    return { status: 'failed', error: `${functionName} was ended at Modal, not from this console.` };
  }
  if (outcome.state === 'succeeded') {
    const told = read(await givenBack(run, functionCallId));
    const { summary, result } = told ?? { summary: `${functionName} is done`, result: {} };
    await run.finish('call', summary);
    return { status: 'succeeded', summary, result: { functionCallId, ...result } };
  }
  return ended(outcome, functionName, functionCallId);
}

async function startCall(run: JobRun, functionName: string): Promise<string | null> {
  if (run.job.functionCallId === null) await run.begin('start');
  try {
    const functionCallId = await spawnOnce(run, functionName);
    if (functionCallId) await run.finish('start', functionCallId);
    return functionCallId;
  } catch (error) {
    if (isNotFound(error)) return NOT_DEPLOYED;
    throw error;
  }
}

async function givenBack(run: JobRun, functionCallId: string): Promise<unknown> {
  for (;;) {
    run.assertHeld();
    try {
      return await callValue(functionCallId);
    } catch (error) {
      if (!isModalAway(error)) throw error;
      await pause(AWAY_MS);
    }
  }
}

function ended(outcome: CallOutcome, functionName: string, functionCallId: string): Outcome {
  switch (outcome.state) {
    case 'cancelled':
      return { status: 'cancelled', error: `Modal has ended ${functionName}.` };
    case 'failed':
      return {
        status: 'failed',
        error: `${functionName} failed: ${outcome.reason}\nCorrect the cause that the log shows, then start this job again.`,
      };
    default:
      return {
        status: 'lost',
        error: `Modal no longer keeps the result of ${functionCallId} (it does for 7 days). Look at the volumes for what it has left.`,
      };
  }
}
