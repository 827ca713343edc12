import 'server-only';
import { mkdir, writeFile } from 'node:fs/promises';
import { canonicalPreset } from '@/lib/flags/canonical';
import { checkDeploy } from '@/lib/jobs/check-deploy';
import { explainDeployFailure } from '@/lib/jobs/deploy-failure';
import { deployOrder, type JobOrder } from '@/lib/jobs/deploy-order';
import { type DeployTranscript, followDeploy } from '@/lib/jobs/follow-deploy';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { type Published, publishedVersion } from '@/lib/jobs/published-version';
import { waitForModal } from '@/lib/jobs/wait-for-modal';
import { findDeploy, type RunningDeploy, startDeploy } from '@/lib/modal/deploy';

/** Puts one revision on the target through `modal deploy`, and believes only Modal's own history that it is there. */
export const deploy: JobKindDefinition = {
  steps: [
    { key: 'checks', title: 'Checks' },
    { key: 'preset', title: 'Write preset' },
    { key: 'image', title: 'Build image' },
    { key: 'functions', title: 'Create functions' },
    { key: 'verify', title: 'Verify at Modal' },
  ],
  run,
};

async function run(run: JobRun): Promise<Outcome> {
  const order = await deployOrder(run.job);
  return run.resumed ? goOn(run, order) : begin(run, order);
}

async function begin(run: JobRun, order: JobOrder): Promise<Outcome> {
  await run.begin('checks');
  const checked = await checkDeploy(order.config);
  if (!checked.ok) return { status: 'failed', error: checked.error.message };
  await run.finish(
    'checks',
    checked.value.warnings > 0 ? `passed, ${checked.value.warnings} warnings` : 'passed',
  );
  if (run.cancelled.aborted)
    return { status: 'cancelled', error: 'Cancelled before anything was sent to Modal.' };

  await run.begin('preset');
  await mkdir(order.folder, { recursive: true });
  await writeFile(order.presetFile, canonicalPreset(checked.value.preset));
  await run.finish('preset', `${order.revision} as preset.json`);

  await run.say(
    `modal deploy modal/deploy.py --name ${order.appName} -e ${order.environment} --tag ${order.tag}`,
  );
  await run.begin('image');
  return watch(run, order, await startDeploy(order));
}

/** The process that held the job died. Its CLI may still run, or have published, or be gone with it. */
async function goOn(run: JobRun, order: JobOrder): Promise<Outcome> {
  const running = await findDeploy(order);
  if (running) {
    await run.say('The console was restarted; the modal CLI is still running and its log goes on here.');
    return watch(run, order, running);
  }
  const reachable = await waitForModal(run);
  if (!reachable.ok) return { status: 'lost', error: reachable.error.message };
  const published = await publishedVersion(order.tag);
  if (published) {
    await run.say('The console was restarted; Modal has published this deployment meanwhile.');
    return succeed(run, order, published);
  }
  if (run.cancelled.aborted) return { status: 'cancelled', error: 'Cancelled; Modal has published nothing.' };
  await run.say('The console was restarted and Modal has published nothing, so the deploy starts again.');
  return begin(run, order);
}

async function watch(run: JobRun, order: JobOrder, cli: RunningDeploy): Promise<Outcome> {
  const transcript = await followDeploy(run, cli);
  const published = await publishedVersion(transcript.unchanged ? 'current' : order.tag);
  if (published && (transcript.exitCode === 0 || published.tag === order.tag)) {
    return succeed(run, order, published, transcript);
  }
  if (run.cancelled.aborted) {
    return {
      status: 'cancelled',
      error: 'Cancelled. Nothing was published: the version that served before goes on serving.',
    };
  }
  if (transcript.exitCode === 0) {
    return {
      status: 'lost',
      error: `The modal CLI reported success, but Modal's history has no deployment tagged ${order.tag}. Look at the app in Modal's dashboard, then deploy again.`,
    };
  }
  return { status: 'failed', error: explainDeployFailure(transcript.exitCode, transcript.lastLines) };
}

async function succeed(
  run: JobRun,
  order: JobOrder,
  { appId, version, tag, url, deployedAt }: Published,
  transcript?: DeployTranscript,
): Promise<Outcome> {
  await run.finish('image');
  await run.finish('functions');
  await run.begin('verify');
  if (run.cancelled.aborted) await run.say('It was published before it could be cancelled.');
  const summary = transcript?.unchanged
    ? `no change: version ${version} goes on serving`
    : `version ${version} serves`;
  await run.finish('verify', summary);
  return {
    status: 'succeeded',
    summary,
    result: { appId, version, url },
    deployment: {
      revisionId: order.revisionId,
      tag,
      version,
      url: url ?? transcript?.url ?? null,
      deployedAt,
    },
  };
}
