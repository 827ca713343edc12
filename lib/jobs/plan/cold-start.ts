import { numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { formatDuration, formatQuantity } from '@/lib/format';
import { compilesAtStart } from '@/lib/jobs/plan/kernel-plan';
import type { ColdStart, KernelPlan, Phase } from '@/lib/jobs/plan/plan';
import type { PastRun } from '@/lib/jobs/plan/plan-inputs';
import { timingOf, totalSeconds } from '@/lib/jobs/plan/timing-of';
import { COMPILE_SECONDS, STARTUP } from '@/lib/rules/cold-start';
import { PHASE_TITLES, START_PHASES, type UsualStart } from '@/lib/starts/schema';

// deploy.py gives Modal's own clock this much more, so that the container can say why it ends.
const MARGIN_SECONDS = 60;

interface StartFacts {
  config: Preset;
  kernels: KernelPlan;
  pastStarts: UsualStart;
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
  const waiting = pastStarts.phases.scheduled?.seconds ?? 0;
  const billed = seconds === null ? limitSeconds : seconds - waiting;
  return {
    phases,
    runs: pastStarts.total?.starts ?? 0,
    seconds,
    isLimit: phases.some(({ isLimit }) => isLimit),
    compiles,
    limitSeconds,
    dollars: dollarsPerContainerHour === null ? null : (billed / 3600) * dollarsPerContainerHour,
    words: coldStartWords(pastStarts, limitSeconds),
  };
}

function coldStartWords({ total, basis }: UsualStart, limitSeconds: number): string {
  if (total === null)
    return `No start seen yet on this target. Modal ends one that takes more than ${formatDuration(limitSeconds)}.`;
  const starts = formatQuantity(total.starts, 'start');
  const alike = basis === 'same engine' ? 'with this engine and these kernels' : 'on this target';
  if (total.starts === 1) return `As ${starts} ${alike} took.`;
  const range = `${formatDuration(total.fastestSeconds)} to ${formatDuration(total.slowestSeconds)} in all`;
  return `Median of ${starts} ${alike}, ${range}.`;
}

function seenPhases({ phases }: UsualStart): Phase[] {
  return START_PHASES.flatMap((phase): Phase[] => {
    const usual = phases[phase];
    if (!usual) return [];
    const { seconds, fastestSeconds, slowestSeconds } = usual;
    return [
      { title: PHASE_TITLES[phase], seconds, isLimit: false, range: { fastestSeconds, slowestSeconds } },
    ];
  });
}

/** What the compile job took tells what a start with a cold cache takes. */
function compilePhase(past: readonly PastRun[]): Phase {
  const title = 'Kernel compile, as the cache does not match';
  const { seconds } = timingOf(past.filter(({ isIdle }) => !isIdle));
  return seconds === null
    ? { title, seconds: COMPILE_SECONDS, isLimit: true }
    : { title, seconds, isLimit: false };
}
