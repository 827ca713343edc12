import 'server-only';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { waitForModal } from '@/lib/jobs/wait-for-modal';
import { deployedAppId } from '@/lib/modal/app-history';
import { probeModal } from '@/lib/modal/probe';
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
  const reachable = run.resumed ? await waitForModal(run) : await probeModal();
  if (!reachable.ok) return { status: run.resumed ? 'lost' : 'failed', error: reachable.error.message };
  if (run.cancelled.aborted && !run.resumed)
    return { status: 'cancelled', error: 'Cancelled before anything was sent to Modal.' };
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
