import 'server-only';
import { mkdir, writeFile } from 'node:fs/promises';
import { canonicalPreset } from '@/lib/flags/canonical';
import { CANCELLED_IN_TIME } from '@/lib/jobs/before-asking';
import { checkDeploy } from '@/lib/jobs/check-deploy';
import { completeDeploy, concludeDeploy } from '@/lib/jobs/conclude-deploy';
import { lostConnection } from '@/lib/jobs/deploy-failure';
import { deployOrder, type JobOrder } from '@/lib/jobs/deploy-order';
import { followDeploy } from '@/lib/jobs/follow-deploy';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { publishedVersion } from '@/lib/jobs/published-version';
import { waitForModal } from '@/lib/jobs/wait-for-modal';
import { leftDeploy, startDeploy } from '@/lib/modal/deploy';

/** Puts one revision on the target through `modal deploy`, and believes only Modal's own history that it is there. */
export const deploy: JobKindDefinition = {
  steps: [
    { key: 'checks', title: 'Checks' },
    { key: 'preset', title: 'Write preset' },
    { key: 'image', title: 'Build image' },
    { key: 'functions', title: 'Create functions' },
    { key: 'verify', title: 'Verify what is deployed' },
  ],
  run,
};

async function run(run: JobRun): Promise<Outcome> {
  const order = await deployOrder(run.job);
  return run.resumed ? goOn(run, order) : begin(run, order);
}

async function begin(run: JobRun, order: JobOrder): Promise<Outcome> {
  await run.begin('checks');
  const checked = await checkDeploy(order);
  if (!checked.ok) return { status: 'failed', error: checked.error.message };
  await run.finish('checks', checked.value.summary);
  if (run.cancelled.aborted) return CANCELLED_IN_TIME;

  await run.begin('preset');
  await mkdir(order.folder, { recursive: true });
  await writeFile(order.presetFile, canonicalPreset(checked.value.preset));
  await run.finish('preset', `${order.revision} as preset.json`);

  await run.say(
    `modal deploy modal/deploy.py --name ${order.appName} -e ${order.environment} --tag ${order.tag} --strategy ${order.strategy}`,
  );
  await run.begin('image');
  return concludeDeploy(run, order, await followDeploy(run, await startDeploy(order)));
}

/** The process that held the job died. Its CLI may still run, or have published, or be gone with it. */
async function goOn(run: JobRun, order: JobOrder): Promise<Outcome> {
  const { isRunning, cli } = await leftDeploy(order);
  if (isRunning)
    await run.sayOnce('Taken up again: the modal CLI is still running, and its log goes on here.');
  const transcript = cli ? await followDeploy(run, cli) : undefined;
  if (isRunning && transcript && !lostConnection(transcript.lastLines))
    return concludeDeploy(run, order, transcript);
  const reachable = await waitForModal(run);
  if (!reachable.ok) return { status: 'lost', error: reachable.error.message };
  const published = await publishedVersion(order.tag);
  if (published) {
    await run.sayOnce('Taken up again: Modal has published this deployment meanwhile.');
    return completeDeploy(run, order, published, transcript);
  }
  if (run.cancelled.aborted) return { status: 'cancelled', error: 'Cancelled; Modal has published nothing.' };
  await run.sayOnce('Taken up again: Modal has published nothing, so the deploy starts again.');
  return begin(run, order);
}
