import 'server-only';
import { numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Deployment } from '@/lib/generated/prisma/client';
import type { JobRun } from '@/lib/jobs/job-run';
import { LeaseLost } from '@/lib/jobs/job-run';
import { type BootEnd, bootContainer } from '@/lib/jobs/last-steps/boot-container';
import { raiseLeast, setLeastBack } from '@/lib/jobs/last-steps/raise-least';
import type { LastSteps } from '@/lib/jobs/schema';

interface Order extends LastSteps {
  deployment: Deployment;
  config: Preset;
}

export type LastStepsEnd =
  | { status: 'succeeded'; summary: string }
  | { status: 'failed' | 'cancelled' | 'lost'; error: string };

/** What was asked for after the deployment: a container that serves, then the golden prompts. The autoscaler is set back, however it ends. */
export async function runLastSteps(run: JobRun, order: Order): Promise<LastStepsEnd> {
  if (!order.boot && !order.golden) return { status: 'succeeded', summary: '' };
  try {
    return await booted(run, order);
  } finally {
    await setBack(run);
  }
}

async function booted(run: JobRun, { deployment, config }: Order): Promise<LastStepsEnd> {
  if (run.cancelled.aborted) return { status: 'cancelled', error: 'its last steps were cancelled.' };
  await run.say('The autoscaler is told to hold one container; no request is sent.');
  if (!(await raiseLeast(run.job.id)))
    return { status: 'failed', error: 'Modal lists no app to start a container of.' };
  const startupSeconds = numberField(config, 'timeouts.startup') ?? 0;
  const end: BootEnd = await bootContainer(run, { since: deployment.deployedAt, startupSeconds });
  return end.status === 'succeeded' ? { status: 'succeeded', summary: 'one container came up' } : end;
}

/** Whoever holds the job now does it; what cannot be set back at this moment is, as soon as Modal answers again. */
async function setBack(run: JobRun): Promise<void> {
  try {
    run.assertHeld();
    if (await setLeastBack(run.job.id))
      await run.say('min_containers is set back: the container goes after its idle window without requests.');
  } catch (error) {
    if (error instanceof LeaseLost) return;
    console.error('last steps:', error);
  }
}
