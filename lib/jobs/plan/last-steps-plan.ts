import { numberField } from '@/lib/flags/field-value';
import { formatDollars, formatDuration, formatQuantity } from '@/lib/format';
import { containersUp } from '@/lib/jobs/plan/fleet-plan';
import type { ColdStart, FleetPlan, LastStepsPlan } from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';

/** What booting a container and asking the golden prompts after a deploy do and cost. */
export function lastStepsPlan(
  { revision, goldenPrompts }: Pick<PlanInputs, 'revision' | 'goldenPrompts'>,
  fleet: FleetPlan,
  coldStart: ColdStart,
  dollarsPerContainerHour: number | null,
): LastStepsPlan {
  const idleSeconds = (revision && numberField(revision.config, 'compute.scaledown_window')) ?? 0;
  const least = (revision && numberField(revision.config, 'compute.min_containers')) ?? 0;
  const costs = `${startWords(coldStart)}, then ${idleWords(idleSeconds, dollarsPerContainerHour)}`;
  const how =
    least > 0
      ? `min_containers ${least} starts one anyway; the job waits until it serves.`
      : `Through the autoscaler, without a request: ${costs}.`;
  return {
    boot: [how, roomWords(fleet)].filter(Boolean).join(' '),
    golden: goldenWords(goldenPrompts),
    hasPrompts: goldenPrompts > 0,
    bootCost:
      least === 0 && containersUp(fleet) === 0
        ? bootCost(coldStart, idleSeconds, dollarsPerContainerHour)
        : null,
  };
}

function bootCost(
  { dollars, seconds, isLimit }: ColdStart,
  idleSeconds: number,
  dollarsPerHour: number | null,
): LastStepsPlan['bootCost'] {
  if (dollars === null || dollarsPerHour === null) return null;
  return {
    dollars: dollars + (idleSeconds / 3600) * dollarsPerHour,
    isLimit: seconds === null || isLimit,
    words: 'One start, and its idle window after it.',
  };
}

function startWords({ dollars, seconds, isLimit }: ColdStart): string {
  if (dollars === null) return 'one start, whose price is not known';
  return `one start for ${seconds === null || isLimit ? 'up to' : 'about'} ${formatDollars(dollars)}`;
}

function idleWords(idleSeconds: number, dollarsPerHour: number | null): string {
  const idle = `idle for ${formatDuration(idleSeconds)}`;
  return dollarsPerHour === null ? idle : `${idle} (${formatDollars((idleSeconds / 3600) * dollarsPerHour)})`;
}

/** At the maximum a rolling deploy brings up nothing, so neither does the boot. */
function roomWords(fleet: FleetPlan): string {
  const up = containersUp(fleet);
  const max = fleet.max ?? 1;
  if (up === null || up < max) return '';
  return `${formatQuantity(up, 'container')} ${up === 1 ? 'holds' : 'hold'} every place: with rolling it waits until one of them goes, and fails when none does in the time of a start; recreate makes room at once.`;
}

function goldenWords(prompts: number): string {
  if (prompts === 0) return 'There is none yet: add some under Jobs, Golden prompts.';
  const are = prompts === 1 ? 'The 1 prompt is' : `All ${prompts} are`;
  return `${are} asked of that container from a CPU machine; each request starts the idle window anew.`;
}
