import { numberField } from '@/lib/flags/field-value';
import { formatDollars, formatDuration, formatQuantity } from '@/lib/format';
import { containersUp } from '@/lib/jobs/plan/fleet-plan';
import type { ColdStart, FleetPlan, JobCost } from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';

type Asking = Pick<PlanInputs, 'revision' | 'goldenPrompts'>;

/** What asking the golden prompts does, in sentences. */
export function goldenNotes({ revision, goldenPrompts }: Asking): string[] {
  if (revision === null || goldenPrompts === 0) return [];
  const { presetName, number } = revision;
  const prompts = formatQuantity(goldenPrompts, 'prompt');
  return [
    `Sends ${prompts} to ${presetName} r${number}, one after the other, from a CPU machine. It is the one thing here that calls the deployed URL.`,
    `Each request starts the idle window of ${formatDuration(idleSeconds({ revision }))} anew.`,
  ];
}

/** A start where none serves, and the idle window after the last request. */
export function goldenCost(
  { revision }: Pick<PlanInputs, 'revision'>,
  fleet: FleetPlan,
  coldStart: ColdStart | null,
  dollarsPerContainerHour: number | null,
): Omit<JobCost, 'hourly'> {
  const up = containersUp(fleet);
  const idle =
    dollarsPerContainerHour === null ? null : (idleSeconds({ revision }) / 3600) * dollarsPerContainerHour;
  const start = up !== null && up > 0 ? 0 : (coldStart?.dollars ?? null);
  if (idle === null || start === null)
    return { dollars: null, isLimit: true, words: 'A start where none serves, and its idle window.' };
  const window = `its idle window (${formatDollars(idle)})`;
  return {
    dollars: start + idle,
    // One that serves would have stayed for a part of that window anyway.
    isLimit: up !== 0 || coldStart?.seconds === null || (coldStart?.isLimit ?? true),
    words:
      start === 0
        ? `No start: one is up. At most ${window} begins anew.`
        : `One start (${formatDollars(start)})${up === null ? ' if none serves' : ''}, and ${window}.`,
  };
}

function idleSeconds({ revision }: Pick<PlanInputs, 'revision'>): number {
  return (revision && numberField(revision.config, 'compute.scaledown_window')) ?? 0;
}
