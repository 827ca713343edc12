import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { lastInstant } from '@/lib/jobs/store';
import { refreshTarget } from '@/lib/jobs/target';
import { waitForModal } from '@/lib/jobs/wait-for-modal';
import {
  type CallOutcome,
  callLog,
  callOutcome,
  callValue,
  cancelCall,
  spawnFunction,
} from '@/lib/modal/function-call';
import { isNotFound } from '@/lib/modal/is-not-found';
import { probeModal } from '@/lib/modal/probe';
import { isModalError, toFailure } from '@/lib/modal/to-failure';

const POLL_MS = 1_000;
const AWAY_MS = 15_000;

/** What a value that a function gave back means; null when it cannot be read, as of an app that was deployed long ago. */
export type ReadValue = (value: unknown) => { summary: string; result: Prisma.InputJsonObject } | null;

/** Runs a function of the deployed app as a job: spawned once, then watched by its `fc-…` id from any process. */
export async function runSpawnedCall(run: JobRun, functionName: string, read: ReadValue): Promise<Outcome> {
  const reachable = run.resumed ? await waitForModal(run) : await probeModal();
  if (!reachable.ok) return { status: 'failed', error: reachable.error.message };
  const functionCallId = run.job.functionCallId ?? (await startCall(run, functionName));
  if (functionCallId === null) {
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

// Between the spawn and this write a crash would start a second call; both functions are safe to run twice.
async function startCall(run: JobRun, functionName: string): Promise<string | null> {
  await run.begin('start');
  try {
    const functionCallId = await spawnFunction(functionName);
    await run.remember(functionCallId);
    await run.finish('start', functionCallId);
    return functionCallId;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** Follows a call to its end, with its log; a wish to cancel ends it at Modal. */
export async function watchCall(run: JobRun, functionCallId: string): Promise<CallOutcome> {
  const wish = () => void cancelCall(functionCallId).catch(() => undefined);
  run.cancelled.addEventListener('abort', wish, { once: true });
  if (run.cancelled.aborted) wish();
  const copyLog = await logCopier(run, functionCallId);
  for (;;) {
    run.assertHeld();
    const outcome = await look(run, async () => {
      const seen = await callOutcome(functionCallId);
      await copyLog();
      return seen;
    });
    if (outcome.state !== 'pending') return outcome;
    await pause(POLL_MS);
  }
}

async function givenBack(run: JobRun, functionCallId: string): Promise<unknown> {
  for (;;) {
    run.assertHeld();
    try {
      return await callValue(functionCallId);
    } catch (error) {
      if (!isModalError(error) || isNotFound(error)) throw error;
      await pause(AWAY_MS);
    }
  }
}

// A job of hours outlives a control plane that is away for minutes.
async function look(run: JobRun, at: () => Promise<CallOutcome>): Promise<CallOutcome> {
  try {
    return await at();
  } catch (error) {
    if (!isModalError(error) || isNotFound(error)) throw error;
    await run.say(toFailure(error).error.message);
    await pause(AWAY_MS);
    return { state: 'pending' };
  }
}

/** Copies what the call has printed since the last time. Modal's `since` is inclusive, so lines of that instant are counted off. */
async function logCopier(run: JobRun, functionCallId: string): Promise<() => Promise<void>> {
  const stored = await lastInstant(run.job.id, 'function');
  let since = stored?.at ?? run.job.createdAt;
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
