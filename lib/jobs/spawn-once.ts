import 'server-only';
import { z } from 'zod';
import type { JobRun } from '@/lib/jobs/job-run';
import { callsSince, spawnFunction } from '@/lib/modal/function-call';
import { isNotFound } from '@/lib/modal/is-not-found';

/**
 * Spawns a function for a job and keeps the call's id; finds the call again when the process died between the two.
 * Null when the job was cancelled before there was a call. Throws NotFoundError when the function is not deployed.
 */
export async function spawnOnce(
  run: JobRun,
  functionName: string,
  args: unknown[] = [],
): Promise<string | null> {
  if (run.job.functionCallId) return run.job.functionCallId;
  const left = await leftCall(run, functionName);
  if (!left && run.cancelled.aborted) return null;
  const functionCallId = left ?? (await spawnNoted(run, functionName, args));
  await run.remember(functionCallId);
  return functionCallId;
}

const Noted = z.object({ spawnAfter: z.object({ functionName: z.string(), newestCall: z.number() }) });

/** The call that a dead process made after its note: Modal lists it as newer than what there was before. */
async function leftCall(run: JobRun, functionName: string): Promise<string | null> {
  const noted = Noted.safeParse(run.job.params).data?.spawnAfter;
  if (!run.resumed || noted?.functionName !== functionName) return null;
  const [oldest] = (await callsSince(functionName, noted.newestCall)).ids;
  if (oldest)
    await run.sayOnce(`Taken up again: ${functionName} was called before, and its log goes on here.`);
  return oldest ?? null;
}

async function spawnNoted(run: JobRun, functionName: string, args: unknown[]): Promise<string> {
  const newestCall = await newestCallOf(functionName);
  if (newestCall !== null) await run.keep({ spawnAfter: { functionName, newestCall } });
  return spawnFunction(functionName, args);
}

// A control plane that does not list calls costs the certainty that there is one call, never the job: every function
// that is spawned may run twice.
async function newestCallOf(functionName: string): Promise<number | null> {
  try {
    return (await callsSince(functionName, 0)).newest;
  } catch (error) {
    if (isNotFound(error)) throw error;
    return null;
  }
}
