import 'server-only';
import { numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Deployment } from '@/lib/generated/prisma/client';
import { type JobRun, LeaseLost } from '@/lib/jobs/job-run';
import { askGolden } from '@/lib/jobs/last-steps/ask-golden';
import { bootContainer } from '@/lib/jobs/last-steps/boot-container';
import { raiseLeast, setLeastBack } from '@/lib/jobs/last-steps/raise-least';
import type { LastSteps } from '@/lib/jobs/schema';

interface LastStepsOrder extends LastSteps {
  deployment: Deployment;
  config: Preset;
  /** Containers that were asked for before it run an older version. */
  since: Date;
}

export type LastStepsEnd =
  | { status: 'succeeded'; summary: string }
  | { status: 'failed' | 'cancelled' | 'lost'; error: string };

/** A container that serves, then the golden prompts, as far as was asked for. The autoscaler is set back, however it ends. */
export async function runLastSteps(run: JobRun, order: LastStepsOrder): Promise<LastStepsEnd> {
  if (!order.boot && !order.golden) return { status: 'succeeded', summary: '' };
  try {
    const booted = await boot(run, order);
    return order.golden && booted.status === 'succeeded' ? await askGolden(run, order.deployment) : booted;
  } finally {
    await setBack(run);
  }
}

async function boot(run: JobRun, { config, since }: LastStepsOrder): Promise<LastStepsEnd> {
  if (run.cancelled.aborted) return { status: 'cancelled', error: 'its last steps were cancelled.' };
  if (!(await raiseLeast(run.job.id)))
    return { status: 'failed', error: 'Modal lists no app that a container could start of.' };
  await run.say('The autoscaler holds one container from now on; no request is sent for it.');
  const startupSeconds = numberField(config, 'timeouts.startup') ?? 0;
  const end = await bootContainer(run, { since, startupSeconds });
  return end.status === 'succeeded' ? { status: 'succeeded', summary: 'one container serves' } : end;
}

/** Whoever holds the job now does it. What cannot be set back at this moment is, once Modal answers again: watch-target. */
async function setBack(run: JobRun): Promise<void> {
  try {
    run.assertHeld();
    if (await setLeastBack(run.job.id))
      await run.say('min_containers is set back: the container goes after its idle window without requests.');
  } catch (error) {
    if (!(error instanceof LeaseLost)) console.error('last steps:', error);
  }
}
