import 'server-only';
import { endBeforeAsking } from '@/lib/jobs/before-asking';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { deployedAppId } from '@/lib/modal/app-history';
import { stopApp } from '@/lib/modal/stop-app';

/** Stops the deployed app and all its containers. */
export const stop: JobKindDefinition = {
  steps: [
    { key: 'stop', title: 'Stop the app' },
    { key: 'verify', title: 'Verify at Modal' },
  ],
  run,
};

async function run(run: JobRun): Promise<Outcome> {
  const end = await endBeforeAsking(run);
  if (end) return end;
  await run.begin('stop');
  const wasDeployed = await stopApp();
  await run.finish('stop', wasDeployed ? 'asked' : 'nothing was deployed');
  await run.begin('verify');
  if ((await deployedAppId()) !== null) {
    return {
      status: 'lost',
      error: 'Modal took the stop but still lists the app as deployed. Look again in a minute.',
    };
  }
  await run.finish('verify', 'no longer deployed');
  return { status: 'succeeded', summary: 'the app is stopped' };
}
