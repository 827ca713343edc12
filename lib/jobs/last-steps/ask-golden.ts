import 'server-only';
import { formatQuantity } from '@/lib/format';
import type { Deployment } from '@/lib/generated/prisma/client';
import { recordAnswers } from '@/lib/golden/record-answers';
import { goldenPrompts } from '@/lib/golden/store';
import { toolsOf } from '@/lib/golden/tools-of';
import type { JobRun } from '@/lib/jobs/job-run';
import type { LastStepsEnd } from '@/lib/jobs/last-steps/run-last-steps';
import { spawnOnce } from '@/lib/jobs/spawn-once';
import { watchCall } from '@/lib/jobs/watch-call';
import { callValue } from '@/lib/modal/function-call';
import { isNotFound } from '@/lib/modal/is-not-found';
import { servingFunction } from '@/lib/modal/serving-function';

/** Has the golden prompts asked by a function at Modal, judges what comes back, and keeps it with the deployment. */
export async function askGolden(run: JobRun, deployment: Deployment): Promise<LastStepsEnd> {
  await run.begin('golden');
  const functionCallId = run.job.functionCallId ?? (await startAsking(run));
  if (functionCallId === null && run.cancelled.aborted)
    return { status: 'cancelled', error: 'no golden prompt was asked.' };
  if (functionCallId === null) {
    await run.finish('golden', 'there is no golden prompt to ask');
    return { status: 'succeeded', summary: 'no golden prompt to ask' };
  }
  const outcome = await watchCall(run, functionCallId);
  if (outcome.state === 'succeeded') return judged(run, deployment, await callValue(functionCallId));
  if (run.cancelled.aborted)
    return { status: 'cancelled', error: 'asking the golden prompts was cancelled, and Modal has ended it.' };
  const reason = outcome.state === 'failed' ? outcome.reason : 'Modal has no result of it.';
  return { status: 'failed', error: `the golden prompts could not be asked: ${reason}` };
}

async function startAsking(run: JobRun): Promise<string | null> {
  const prompts = await goldenPrompts();
  if (prompts.length === 0) return null;
  const url = (await servingFunction())?.url;
  if (!url) throw new Error('Modal tells no address of the deployed server.');
  const asked = prompts.map(({ id: _id, ...prompt }) => ({ ...prompt, tools: toolsOf(prompt.expectation) }));
  await run.describe('golden', `asking ${formatQuantity(prompts.length, 'prompt')}`);
  return spawned(run, url, asked);
}

async function spawned(run: JobRun, url: string, asked: unknown[]): Promise<string | null> {
  try {
    return await spawnOnce(run, 'golden_prompts', [url, asked]);
  } catch (error) {
    if (isNotFound(error))
      throw new Error('what is deployed cannot ask golden prompts yet: deploy it again.');
    throw error;
  }
}

async function judged(run: JobRun, { id: deploymentId }: Deployment, value: unknown): Promise<LastStepsEnd> {
  run.assertHeld();
  const { asked, failed } = await recordAnswers({ deploymentId, jobId: run.job.id }, value);
  const passed = `${asked - failed.length} of ${formatQuantity(asked, 'golden prompt')} passed`;
  await run.describe('golden', passed);
  if (failed.length > 0) return { status: 'failed', error: `${passed}; not ${failed.join(', ')}.` };
  await run.finish('golden', passed);
  return { status: 'succeeded', summary: passed };
}
