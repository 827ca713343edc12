import 'server-only';
import { numberField } from '@/lib/flags/field-value';
import type { DeploymentRow } from '@/lib/jobs/deployment-store';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { recentTarget } from '@/lib/jobs/recent-target';
import { deployedAppId } from '@/lib/modal/app-history';
import { toFailure } from '@/lib/modal/to-failure';
import { withDeadline } from '@/lib/modal/with-deadline';
import type { StoredRevision } from '@/lib/presets/schema';
import { presetByName, presetList, revisionById } from '@/lib/presets/store';
import type { WantedSecret } from '@/lib/secrets/schema';
import { kernelState, weightsState } from '@/lib/volumes/volume-states';
import { firstRunSteps } from './first-run';
import type { FirstRun, StepKey } from './schema';
import { stepCosts } from './step-costs';
import { stepJobs, wasRegistered } from './store';
import { lookUpSecrets, secretsOf } from './wanted-secrets';

const WAIT_MS = 4_000;

/** How far the workspace is on the way to a deployment of what stands there, else of a preset's latest revision. */
export async function readFirstRun(presetName: string | null, now = new Date()): Promise<FirstRun> {
  const target = await recentTarget(now);
  const deployment = await currentDeployment(target.id);
  const revision = deployment ? await revisionById(deployment.revisionId) : await latestOf(presetName);
  const wanted = revision ? secretsOf(revision.config) : [];
  const [seen, jobs, held, costs] = await Promise.all([
    askModal(wanted),
    stepJobs(target.id),
    isHeld(deployment, revision),
    revision ? stepCosts(target.id, revision.config) : NO_COSTS,
  ]);
  const brought = revision && {
    id: revision.id,
    presetName: revision.presetName,
    number: revision.number,
    minContainers: leastOf(revision),
  };
  const steps = firstRunSteps({
    secrets: seen.secrets,
    isRegistered: seen.isRegistered,
    isHeld: held,
    weights: weightsState(target, revision),
    kernels: kernelState(target, revision),
    revision: brought,
    jobs,
    costs,
  });
  return {
    steps,
    isComplete: steps.every(({ state }) => state === 'done'),
    secrets: seen.secrets,
    revision: brought,
    isChosen: deployment !== null,
    awayReason: seen.awayReason,
  };
}

const NO_COSTS: Record<StepKey, string> = {
  secrets: '',
  register: '',
  download: '',
  compile: '',
  deploy: '',
};

async function latestOf(presetName: string | null): Promise<StoredRevision | null> {
  const asked = presetName === null ? null : await presetByName(presetName);
  return asked?.latest ?? (await presetList())[0]?.latest ?? null;
}

interface Seen {
  secrets: WantedSecret[];
  isRegistered: boolean | null;
  awayReason: string | null;
}

async function askModal(wanted: WantedSecret[]): Promise<Seen> {
  const away = (awayReason: string) => ({ secrets: wanted, isRegistered: null, awayReason });
  try {
    const answer = await withDeadline(Promise.all([lookUpSecrets(wanted), deployedAppId()]), WAIT_MS);
    if (answer === 'late') return away(`Modal has not answered within ${WAIT_MS / 1000} s.`);
    const [secrets, appId] = answer;
    return { secrets, isRegistered: appId !== null, awayReason: null };
  } catch (error) {
    return away(toFailure(error).error.message);
  }
}

async function isHeld(deployment: DeploymentRow | null, revision: StoredRevision | null): Promise<boolean> {
  return deployment !== null && revision !== null && holdsBack(revision) && wasRegistered(deployment.jobId);
}

/** Whether the revision asks for anything that registering leaves out: see `registered`. */
function holdsBack(revision: StoredRevision): boolean {
  const { ENABLE_KEEPALIVE_CRON: isKeptWarm, DEPLOYED_URL: url } = revision.config.constants;
  return leastOf(revision) > 0 || (isKeptWarm === true && Boolean(url));
}

function leastOf({ config }: StoredRevision): number {
  return numberField(config, 'compute.min_containers') ?? 0;
}
