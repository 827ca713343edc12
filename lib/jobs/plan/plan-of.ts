import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { numberField, textField } from '@/lib/flags/field-value';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { kindTitle } from '@/lib/jobs/job-title';
import { actionLabel, costsOf } from '@/lib/jobs/plan/action-label';
import { autoscalerPlan } from '@/lib/jobs/plan/autoscaler-plan';
import { blockersOf } from '@/lib/jobs/plan/blockers';
import { cautionsOf, notesOf, startCautions } from '@/lib/jobs/plan/cautions';
import { coldStartOf } from '@/lib/jobs/plan/cold-start';
import { fleetPlan } from '@/lib/jobs/plan/fleet-plan';
import { goldenCost } from '@/lib/jobs/plan/golden-plan';
import { compileCost, DOWNLOAD_COST, hourlyCost, REGISTER_COST, startsCost } from '@/lib/jobs/plan/job-cost';
import { kernelPlan } from '@/lib/jobs/plan/kernel-plan';
import { lastStepsPlan } from '@/lib/jobs/plan/last-steps-plan';
import type {
  ColdStart,
  FleetPlan,
  JobCost,
  JobPlan,
  KernelPlan,
  PlannedKind,
  Timing,
} from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { plannedChanges } from '@/lib/jobs/plan/planned-changes';
import { putsRevision } from '@/lib/jobs/plan/puts-revision';
import { strategyPlan } from '@/lib/jobs/plan/strategy-plan';
import { timingOf } from '@/lib/jobs/plan/timing-of';
import type { RevisionStanding } from '@/lib/presets/schema';

/** What a job will change, take and cost. Pure: the same inputs make the same plan. */
export function planOf(inputs: PlanInputs): JobPlan {
  const { kind, revision, findings, standing, asked } = inputs;
  const kernels = plannedKernels(inputs);
  const counted = fleetPlan(inputs);
  const job = jobTiming(inputs, kernels);
  const price = containerPrice(inputs);
  const coldStart = plannedStart(inputs, kernels, price);
  const scaled = autoscalerPlan(inputs, counted, coldStart, price);
  const fleet = scaled ? { ...counted, effect: scaled.effect } : counted;
  const cost = scaled?.cost ?? plannedCost(inputs, { kernels, fleet, job, coldStart, price });
  const isDeploy = kind === 'deploy' || kind === 'rollback';
  const strategy = isDeploy && coldStart ? strategyPlan(fleet, coldStart, price) : null;
  const action =
    kind === 'scale' || kind === 'stop'
      ? (scaled?.action ?? kindTitle(kind))
      : actionLabel({ kind, revision, fleet, cost });
  return {
    kind,
    target: inputs.target,
    revision: revision && { presetName: revision.presetName, number: revision.number },
    stands: inputs.stands?.deployment ?? null,
    changes: plannedChanges(inputs),
    findings: findings.map((finding) => ({ ...finding, reason: revision?.reasons[finding.ruleId] ?? null })),
    approvals: standing && approvalWords(standing),
    blockers: blockersOf(inputs),
    guards: inputs.guards,
    cautions: [
      ...(coldStart ? startCautions(coldStart) : []),
      ...cautionsOf(inputs),
      ...(inputs.budgetWarning ? [inputs.budgetWarning] : []),
    ],
    notes: notesOf(inputs),
    fleet,
    strategy,
    asked,
    settings: scaled?.settings ?? [],
    kernels,
    lastSteps: isDeploy && coldStart ? lastStepsPlan(inputs, fleet, coldStart, price) : null,
    job,
    coldStart,
    cost,
    action,
    costs: costsOf(action),
  };
}

/** A download, a stop and a register neither start a container nor compile. */
const STARTS_OR_COMPILES: readonly PlannedKind[] = [
  'deploy',
  'rollback',
  'rollover',
  'golden',
  'scale',
  'compile',
];

function plannedKernels({ kind, revision, compiledFor }: PlanInputs): KernelPlan | null {
  if (revision === null || !STARTS_OR_COMPILES.includes(kind)) return null;
  const purpose = kind === 'compile' ? 'compiling' : 'serving';
  return kernelPlan(fingerprintOf(revision.config, purpose), compiledFor);
}

/** A run that found its work done and one that had to do it are two things: which one this will be decides. */
function jobTiming(inputs: PlanInputs, kernels: KernelPlan | null): Timing {
  const { kind, revision, weights, pastRuns } = inputs;
  const repo = revision && textField(revision.config, 'constants.MODEL_REPO');
  const hasWeights = weights !== null && weights !== 'unknown' && weights.repo === repo;
  const isDone = kind === 'download' ? hasWeights : kind === 'compile' && kernels?.state === 'matches';
  return timingOf(pastRuns.filter(({ isIdle }) => isIdle === isDone));
}

function containerPrice({ revision, prices }: PlanInputs): number | null {
  return revision && dollarsPerHour(textField(revision.config, 'compute.gpu') ?? '', 1, prices);
}

function plannedStart(
  { kind, revision, pastStarts, pastCompiles }: PlanInputs,
  kernels: KernelPlan | null,
  dollarsPerContainerHour: number | null,
): ColdStart | null {
  if (revision === null || kernels === null || kind === 'compile') return null;
  return coldStartOf({ config: revision.config, kernels, pastStarts, pastCompiles, dollarsPerContainerHour });
}

interface Reckoned {
  kernels: KernelPlan | null;
  fleet: FleetPlan;
  job: Timing;
  coldStart: ColdStart | null;
  price: number | null;
}

function plannedCost(inputs: PlanInputs, { kernels, fleet, job, coldStart, price }: Reckoned): JobCost {
  const { kind, revision, prices } = inputs;
  if (kind === 'download') return { ...DOWNLOAD_COST, hourly: null };
  if (revision === null) return UNKNOWN_COST;
  if (kind === 'register') return { ...REGISTER_COST, hourly: hourlyCost(revision.config, prices) };
  if (kernels === null) return UNKNOWN_COST;
  if (kind === 'golden') return { ...goldenCost(inputs, fleet, coldStart, price), hourly: null };
  if (kind === 'compile') return { ...compileCost(revision.config, kernels, job, prices), hourly: null };
  const least = numberField(revision.config, 'compute.min_containers') ?? 0;
  const hourly = putsRevision(kind) ? hourlyCost(revision.config, prices) : null;
  return coldStart ? { ...startsCost(fleet, coldStart, least), hourly } : UNKNOWN_COST;
}

const UNKNOWN_COST: JobCost = {
  dollars: null,
  isLimit: true,
  words: 'What stands on the target is not known, so neither is the price.',
  hourly: null,
};

function approvalWords({ requiredApprovals, approvals }: RevisionStanding): string | null {
  if (requiredApprovals === 0) return null;
  const names = approvals.filter(({ counts }) => counts).map(({ approverName }) => approverName);
  const counted = `${names.length} of ${requiredApprovals}`;
  return names.length === 0 ? counted : `${counted}: ${names.join(', ')}`;
}
