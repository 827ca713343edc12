import 'server-only';
import { endBeforeAsking } from '@/lib/jobs/before-asking';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { ScaleSettings } from '@/lib/jobs/schema';
import { readAutoscaler, setAutoscaler } from '@/lib/modal/autoscaler';

/** Sets how the deployed function scales, at once and until the next deploy. Asking twice is the same as once. */
export const scale: JobKindDefinition = {
  steps: [
    { key: 'scale', title: 'Tell the autoscaler' },
    { key: 'verify', title: 'Read it back' },
  ],
  run,
};

async function run(run: JobRun): Promise<Outcome> {
  const end = await endBeforeAsking(run);
  if (end) return end;
  const asked = ScaleSettings.parse(run.job.params);
  await run.begin('scale', scaleWords(asked));
  if (!(await setAutoscaler(asked)))
    return { status: 'failed', error: 'Nothing is deployed: deploy a revision first, then scale it.' };
  await run.finish('scale', scaleWords(asked));
  await run.begin('verify');
  const live = (await readAutoscaler())?.live;
  const holds = live !== undefined && scaleWords(live) === scaleWords(asked);
  if (!holds) {
    const now = live ? `now holds ${scaleWords(live)}` : 'lists no such function any more';
    return {
      status: 'failed',
      error: `Modal took the settings, but ${now}. Somebody else may have changed them.`,
    };
  }
  await run.finish('verify', 'Modal holds it');
  return { status: 'succeeded', summary: `${scaleWords(asked)}, until the next deploy` };
}

function scaleWords({ minContainers, maxContainers, scaledownWindowSeconds }: ScaleSettings): string {
  return `${minContainers} to ${maxContainers} containers, idle for ${scaledownWindowSeconds} s`;
}
