import type { WantedSecret } from '@/lib/secrets/schema';
import type { VolumeState } from '@/lib/volumes/volume-states';
import { type FirstRunRevision, type FirstRunStep, STEP_KEYS, type StepJob, type StepKey } from './schema';

export interface Observed {
  secrets: readonly WantedSecret[];
  /** The app is at Modal; null when Modal does not say. */
  isRegistered: boolean | null;
  /** It was registered only, and its revision asks for more than that. */
  isHeld: boolean;
  weights: Pick<VolumeState<unknown>, 'isGood' | 'explanation' | 'state'>;
  kernels: Pick<VolumeState<unknown>, 'isGood' | 'explanation' | 'state'>;
  revision: FirstRunRevision | null;
  /** The newest job of each step. */
  jobs: Partial<Record<StepKey, StepJob>>;
  costs: Record<StepKey, string>;
}

interface Fact {
  /** Null when Modal does not say. */
  isDone: boolean | null;
  words: string;
}

const OPEN: readonly StepJob['status'][] = ['queued', 'running', 'cancelling'];

/** The way from an empty workspace to a deployment: each step judged by what is there, not by what was clicked. Pure. */
export function firstRunSteps(observed: Observed): FirstRunStep[] {
  const facts: Record<StepKey, Fact> = {
    secrets: secretsFact(observed),
    register: registerFact(observed),
    download: volumeFact(observed.weights, 'All weights are on their volume.'),
    compile: volumeFact(observed.kernels, 'The cache matches this revision.'),
    deploy: deployFact(observed),
  };
  let isClear = true;
  return STEP_KEYS.map((key) => {
    const job = observed.jobs[key] ?? null;
    const state = stateOf(facts[key], job, isClear);
    isClear &&= state === 'done';
    const cost = state === 'done' ? null : observed.costs[key];
    return { key, state, words: facts[key].words, cost, job };
  });
}

function stateOf({ isDone }: Fact, job: StepJob | null, isClear: boolean): FirstRunStep['state'] {
  if (job && OPEN.includes(job.status)) return 'running';
  if (isDone) return 'done';
  if (!isClear) return 'waiting';
  if (isDone === null) return 'unknown';
  return job && job.status !== 'succeeded' ? 'failed' : 'next';
}

function secretsFact({ secrets }: Observed): Fact {
  const lacking = secrets.filter(({ state }) => state === 'missing' || state === 'lacks keys');
  if (lacking.length > 0) return { isDone: false, words: lacking.map(lackWords).join(' ') };
  if (secrets.some(({ state }) => state === 'unknown')) return { isDone: null, words: UNKNOWN };
  const names = secrets.map(({ name }) => name).join(' and ');
  return { isDone: true, words: names === '' ? 'This revision asks for none.' : `${names}: present.` };
}

function lackWords({ name, state, lack }: WantedSecret): string {
  return state === 'missing' ? `${name} is missing.` : `${name} is incomplete. Modal says: ${lack}.`;
}

function registerFact({ isRegistered, isHeld, revision }: Observed): Fact {
  if (isRegistered === null) return { isDone: null, words: UNKNOWN };
  if (isRegistered)
    return { isDone: true, words: isHeld ? 'At Modal, held so that nothing starts.' : 'At Modal.' };
  const least = revision?.minContainers ?? 0;
  const held =
    least > 0
      ? `It asks for min_containers ${least}, which is held at 0 until the last step: nothing starts before there are weights and kernels.`
      : 'Its min_containers is 0, so nothing starts before there are weights and kernels.';
  return {
    isDone: false,
    words: `Puts the revision at Modal, with the two functions that the next steps run. ${held}`,
  };
}

function volumeFact({ isGood, explanation, state }: Observed['weights'], goodWords: string): Fact {
  if (isGood === null) return { isDone: null, words: `${explanation}.` };
  return { isDone: isGood, words: isGood ? goodWords : `${explanation || state}.` };
}

function deployFact({ isRegistered, isHeld, weights, kernels, revision }: Observed): Fact {
  const least = revision?.minContainers ?? 0;
  if (isHeld)
    return {
      isDone: false,
      words:
        least > 0
          ? `Deploys the revision as it is, with min_containers ${least} instead of 0.`
          : 'Deploys the revision as it is, with its keep_warm schedule.',
    };
  const whole = [isRegistered, weights.isGood, kernels.isGood];
  if (whole.every((part) => part === true))
    return {
      isDone: true,
      words:
        least > 0
          ? `Deployed as it is, with min_containers ${least}.`
          : 'Registering was the deployment already: min_containers is 0. The first request starts a container.',
    };
  if (whole.includes(null)) return { isDone: null, words: UNKNOWN };
  return {
    isDone: false,
    words:
      least > 0
        ? `Deploys the revision as it is, with min_containers ${least}.`
        : 'Nothing is left to deploy then: with min_containers 0, registering is the deployment.',
  };
}

const UNKNOWN = 'Modal does not say.';
