import { numberField } from '@/lib/flags/field-value';
import { formatQuantity } from '@/lib/format';
import type { FleetPlan, PlannedKind } from '@/lib/jobs/plan/plan';
import type { CountedContainers, PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { putsRevision } from '@/lib/jobs/plan/puts-revision';

type FleetInputs = Pick<PlanInputs, 'kind' | 'revision' | 'counted' | 'modal'>;

/** How many containers there are, and what the job does to them. Modal's word is newer than the stored count. */
export function fleetPlan(inputs: FleetInputs): FleetPlan {
  const { modal } = inputs;
  const counted = modal.state === 'answered' ? modal.counted : inputs.counted;
  return {
    running: counted?.running ?? null,
    starting: counted?.starting ?? null,
    max: mostContainers(inputs),
    countedAt: counted?.at.toISOString() ?? null,
    effect: effectOf(inputs.kind, counted, mostContainers(inputs)),
    problem: modal.state === 'silent' ? modal.why : null,
  };
}

/** Containers that hold a place, serving or still starting; null while nobody has counted. */
export function containersUp({ running, starting }: Pick<FleetPlan, 'running' | 'starting'>): number | null {
  return running === null || starting === null ? null : running + starting;
}

/** A deploy brings the revision's own limit; before it, what was set by hand holds. */
function mostContainers({ kind, revision, modal }: FleetInputs): number | null {
  const own = revision && numberField(revision.config, 'compute.max_containers');
  if (putsRevision(kind) || modal.state !== 'answered') return own;
  return modal.autoscaler?.live.maxContainers ?? own;
}

function effectOf(kind: PlannedKind, counted: CountedContainers | null, max: number | null): string {
  if (kind === 'download' || kind === 'compile')
    return 'Runs beside the containers that serve; none of them is replaced.';
  const up = counted && counted.running + counted.starting;
  if (kind === 'golden') return askedEffect(counted);
  if (up === null) return 'Each container that runs is replaced. How many do is not known.';
  if (up === 0) return 'No container runs, so none is replaced. The next one starts with this version.';
  if (kind === 'rollover' && max !== null && up >= max)
    return `${formatQuantity(up, 'container')} run and ${max} may: fresh ones find no room beside them, and each old one is replaced once it goes.`;
  if (max !== null && up > max)
    return `${formatQuantity(up, 'container')} run; at most ${max} take their place.`;
  return up === 1
    ? 'The 1 container that runs is replaced.'
    : `All ${formatQuantity(up, 'container')} that run are replaced.`;
}

/** The prompts go to a container that serves; one is brought up where none does. */
function askedEffect(counted: CountedContainers | null): string {
  if (counted === null)
    return 'None is replaced. One is started first if none serves; how many do is not known.';
  if (counted.running > 0) return 'None is replaced: one that serves is asked.';
  return counted.starting > 0
    ? 'None is replaced: the one that starts is waited for, then asked.'
    : 'None serves, so one is started first.';
}
