import 'server-only';
import { parsePreset } from '@/lib/flags/preset';
import { explainDeployFailure } from '@/lib/jobs/deploy-failure';
import type { JobOrder } from '@/lib/jobs/deploy-order';
import type { DeployTranscript } from '@/lib/jobs/follow-deploy';
import { diskFullWords, hasRoom } from '@/lib/jobs/full-disk';
import type { Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { runLastSteps } from '@/lib/jobs/last-steps/run-last-steps';
import { type Published, publishedVersion } from '@/lib/jobs/published-version';
import { verifyDeploy } from '@/lib/jobs/read-back/verify-deploy';
import { recordDeployment } from '@/lib/jobs/record-deployment';
import { registered } from '@/lib/jobs/registered';
import { refreshTarget } from '@/lib/jobs/target';

/** How a deploy ended once its CLI has: what Modal's history says counts, not what was asked for or printed. */
export async function concludeDeploy(
  run: JobRun,
  order: JobOrder,
  transcript: DeployTranscript,
): Promise<Outcome> {
  const saysSuccess = transcript.exitCode === 0;
  if (saysSuccess) await beginVerify(run);
  const published = await publishedVersion(transcript.unchanged ? 'current' : order.tag);
  const hadRoom = transcript.exitCode === 0 || (await hasRoom(order.folder));
  if (published) {
    if (!hadRoom) await run.say(LOG_CUT_OFF);
    return completeDeploy(run, order, published, transcript);
  }
  if (run.cancelled.aborted) return { status: 'cancelled', error: CANCELLED };
  if (saysSuccess) return { status: 'lost', error: unconfirmed(order.tag) };
  if (!hadRoom) return { status: 'failed', error: diskFullWords(CLI_ENDED) };
  return { status: 'failed', error: explainDeployFailure(transcript.exitCode, transcript.lastLines) };
}

const CANCELLED = 'Nothing was published: the version that served before goes on serving.';

const CLI_ENDED =
  'so the modal CLI could not print on and ended. Nothing was published: the version that served before goes on serving.';

const LOG_CUT_OFF =
  'The disk of DATA_DIR is full: the last lines of the modal CLI could not be kept. It was published all the same.';

function unconfirmed(tag: string): string {
  return `The modal CLI reported success, but Modal's history has no deployment tagged ${tag}. Look at the app in Modal's dashboard, then deploy again.`;
}

/** What follows once Modal's history has the deployment: it is recorded, verified, and tried as far as was asked. */
export async function completeDeploy(
  run: JobRun,
  order: JobOrder,
  { appId, version, tag, url: urlAtModal, deployedAt }: Published,
  transcript?: DeployTranscript,
): Promise<Outcome> {
  await beginVerify(run);
  const isCancelled = run.cancelled.aborted;
  if (isCancelled) await run.say('It was published before it could be cancelled.');
  const url = urlAtModal ?? transcript?.url ?? null;
  const published = { revisionId: order.revisionId, tag, version, url, deployedAt };
  const result = { appId, version, url };
  const deployment = await recordDeployment(run, published);
  // The first one makes the volumes.
  await refreshTarget().catch(() => undefined);
  const preset = parsePreset(order.config);
  if (!preset.ok) return { status: 'failed', error: preset.error.message, deployment: published };
  const { revision } = order;
  const config = order.register ? registered(preset.value) : preset.value;
  const verified = await verifyDeploy(run, deployment, { revision, config });
  if (!verified.ok) return { status: 'failed', error: verified.error.message, deployment: published };
  const last = await runLastSteps(run, { ...order.lastSteps, deployment, config, since: deployedAt });
  if (last.status !== 'succeeded') {
    const stands = `v${version} is deployed, verified and stays; `;
    return { ...last, error: `${stands}${last.error}`, deployment: published };
  }
  const serves = transcript?.unchanged
    ? `no change: version ${version} goes on serving`
    : `version ${version} serves`;
  const summary = [serves, 'verified', last.summary].filter(Boolean).join(', ');
  return { status: 'succeeded', summary, result, deployment: published };
}

async function beginVerify(run: JobRun): Promise<void> {
  await run.finish('image');
  await run.finish('functions');
  await run.begin('verify', 'reading the deployment history');
}
