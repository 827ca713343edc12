import 'server-only';
import { explainDeployFailure } from '@/lib/jobs/deploy-failure';
import type { JobOrder } from '@/lib/jobs/deploy-order';
import type { DeployTranscript } from '@/lib/jobs/follow-deploy';
import type { Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { type Published, publishedVersion } from '@/lib/jobs/published-version';

/** How a deploy ended once its CLI has: what Modal's history says counts, not what was asked for or printed. */
export async function concludeDeploy(
  run: JobRun,
  order: JobOrder,
  transcript: DeployTranscript,
): Promise<Outcome> {
  const saysSuccess = transcript.exitCode === 0;
  if (saysSuccess) await beginVerify(run);
  const published = await publishedVersion(transcript.unchanged ? 'current' : order.tag);
  if (published) return succeedDeploy(run, order, published, transcript);
  if (run.cancelled.aborted) return { status: 'cancelled', error: CANCELLED };
  if (saysSuccess) return { status: 'lost', error: unconfirmed(order.tag) };
  return { status: 'failed', error: explainDeployFailure(transcript.exitCode, transcript.lastLines) };
}

const CANCELLED = 'Nothing was published: the version that served before goes on serving.';

function unconfirmed(tag: string): string {
  return `The modal CLI reported success, but Modal's history has no deployment tagged ${tag}. Look at the app in Modal's dashboard, then deploy again.`;
}

/** The outcome of a deploy that Modal's history has. */
export async function succeedDeploy(
  run: JobRun,
  { revisionId }: JobOrder,
  { appId, version, tag, url: urlAtModal, deployedAt }: Published,
  transcript?: DeployTranscript,
): Promise<Outcome> {
  await beginVerify(run);
  if (run.cancelled.aborted) await run.say('It was published before it could be cancelled.');
  const url = urlAtModal ?? transcript?.url ?? null;
  const summary = transcript?.unchanged
    ? `no change: version ${version} goes on serving`
    : `version ${version} serves`;
  await run.finish('verify', summary);
  const deployment = { revisionId, tag, version, url, deployedAt };
  return { status: 'succeeded', summary, result: { appId, version, url }, deployment };
}

async function beginVerify(run: JobRun): Promise<void> {
  await run.finish('image');
  await run.finish('functions');
  await run.begin('verify', 'reading the deployment history');
}
