import 'server-only';
import { parsePreset } from '@/lib/flags/preset';
import { unreachable } from '@/lib/jobs/before-asking';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { lastStepTitles } from '@/lib/jobs/last-steps/last-step-titles';
import { runLastSteps } from '@/lib/jobs/last-steps/run-last-steps';
import { appHistory } from '@/lib/modal/app-history';

/** Asks the golden prompts of what stands on the target; brings a container up first when none serves. */
export const golden: JobKindDefinition = {
  steps: lastStepTitles({ boot: true, golden: true }),
  run,
};

async function run(run: JobRun): Promise<Outcome> {
  const away = await unreachable(run);
  if (away) return away;
  const [deployment, history] = await Promise.all([currentDeployment(run.job.targetId), appHistory()]);
  const serving = history?.versions.find(({ version }) => version === history.currentVersion);
  if (!deployment || !serving)
    return { status: 'failed', error: 'Nothing is deployed: deploy a revision first, then ask.' };
  if (serving.tag !== deployment.tag && serving.tag !== '')
    return { status: 'failed', error: foreign(serving.version, deployment.revision.number) };
  const preset = parsePreset(deployment.revision.config);
  if (!preset.ok) return { status: 'failed', error: preset.error.message };
  const end = await runLastSteps(run, {
    ...{ boot: true, golden: true, deployment, config: preset.value },
    since: serving.deployedAt,
  });
  return end.status === 'succeeded' ? end : { ...end, error: capitalized(end.error) };
}

function foreign(version: number, revision: number): string {
  return `Modal serves v${version}, which was not deployed from here, so its answers would not be those of r${revision}. Deploy a revision first.`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
