import { numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { formatDuration, formatQuantity } from '@/lib/format';
import { compilesAtStart } from '@/lib/jobs/plan/kernel-plan';
import type { ColdStart, KernelPlan, Phase } from '@/lib/jobs/plan/plan';
import type { PastRun, PastStart } from '@/lib/jobs/plan/plan-inputs';
import { timingOf, totalSeconds } from '@/lib/jobs/plan/timing-of';
import { median } from '@/lib/median';
import { COMPILE_SECONDS, STARTUP } from '@/lib/rules/cold-start';

// deploy.py gives Modal's own clock this much more, so that the container can say why it ends.
const MARGIN_SECONDS = 60;

interface StartFacts {
  config: Preset;
  kernels: KernelPlan;
  pastStarts: readonly PastStart[];
  pastCompiles: readonly PastRun[];
  dollarsPerContainerHour: number | null;
}

/** How long a container of this revision takes to serve, by the starts seen on this target. */
export function coldStartOf(facts: StartFacts): ColdStart {
  const { config, kernels, pastStarts, dollarsPerContainerHour } = facts;
  const limitSeconds = (numberField(config, STARTUP) ?? 0) + MARGIN_SECONDS;
  const seen = seenPhases(pastStarts);
  const compiles = compilesAtStart(kernels);
  const phases = [...seen, ...(compiles ? [compilePhase(facts.pastCompiles)] : [])];
  const seconds = seen.length === 0 ? null : totalSeconds(phases);
  const billed = seconds ?? limitSeconds;
  return {
    phases,
    runs: pastStarts.length,
    seconds,
    isLimit: phases.some(({ isLimit }) => isLimit),
    compiles,
    limitSeconds,
    dollars: dollarsPerContainerHour === null ? null : (billed / 3600) * dollarsPerContainerHour,
    words:
      seconds === null
        ? `No start seen yet on this target. Modal ends one that takes more than ${formatDuration(limitSeconds)}.`
        : `Median of ${formatQuantity(pastStarts.length, 'start')} on this target.`,
  };
}

function seenPhases(starts: readonly PastStart[]): Phase[] {
  const machine = median(starts.flatMap(({ machineSeconds }) => machineSeconds ?? []));
  const engine = median(starts.map(({ engineSeconds }) => engineSeconds));
  return [
    { title: 'Machine and image', seconds: machine },
    { title: 'Weights, kernels, engine and warm-up', seconds: engine },
  ].flatMap(({ title, seconds }) => (seconds === null ? [] : [{ title, seconds, isLimit: false }]));
}

/** What the compile job took tells what a start with a cold cache takes. */
function compilePhase(past: readonly PastRun[]): Phase {
  const title = 'Kernel compile, as the cache does not match';
  const { seconds } = timingOf(past.filter(({ isIdle }) => !isIdle));
  return seconds === null
    ? { title, seconds: COMPILE_SECONDS, isLimit: true }
    : { title, seconds, isLimit: false };
}
