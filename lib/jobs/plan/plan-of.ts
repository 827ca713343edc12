import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { numberField, textField } from '@/lib/flags/field-value';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { actionLabel } from '@/lib/jobs/plan/action-label';
import { blockersOf } from '@/lib/jobs/plan/blockers';
import { cautionsOf, downloadNotes, startCautions } from '@/lib/jobs/plan/cautions';
import { coldStartOf } from '@/lib/jobs/plan/cold-start';
import { fleetPlan } from '@/lib/jobs/plan/fleet-plan';
import { compileCost, DOWNLOAD_COST, hourlyCost, startsCost } from '@/lib/jobs/plan/job-cost';
import { kernelPlan } from '@/lib/jobs/plan/kernel-plan';
import { lastStepsPlan } from '@/lib/jobs/plan/last-steps-plan';
import type { ColdStart, FleetPlan, JobCost, JobPlan, KernelPlan, Timing } from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { plannedChanges } from '@/lib/jobs/plan/planned-changes';
import { strategyPlan } from '@/lib/jobs/plan/strategy-plan';
import { timingOf } from '@/lib/jobs/plan/timing-of';
import type { RevisionStanding } from '@/lib/presets/schema';

/** What a job will change, take and cost. Pure: the same inputs make the same plan. */
export function planOf(inputs: PlanInputs): JobPlan {
  const { kind, revision, findings, standing } = inputs;
  const kernels = plannedKernels(inputs);
  const fleet = fleetPlan(inputs);
  const job = jobTiming(inputs, kernels);
  const price = containerPrice(inputs);
  const coldStart = plannedStart(inputs, kernels, price);
  const cost = plannedCost(inputs, { kernels, fleet, job, coldStart });
  const plan = {
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
    notes: kind === 'download' ? downloadNotes(inputs) : [],
    fleet,
    strategy: isDeploy(inputs) && coldStart ? strategyPlan(fleet, coldStart, price) : null,
    kernels,
    lastSteps: isDeploy(inputs) && coldStart ? lastStepsPlan(inputs, fleet, coldStart, price) : null,
    job,
    coldStart,
    cost,
  };
  return { ...plan, action: actionLabel(plan) };
}

function isDeploy({ kind }: PlanInputs): boolean {
  return kind === 'deploy' || kind === 'rollback';
}

function plannedKernels({ kind, revision, compiledFor }: PlanInputs): KernelPlan | null {
  if (revision === null || kind === 'download') return null;
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
}

function plannedCost(inputs: PlanInputs, { kernels, fleet, job, coldStart }: Reckoned): JobCost {
  const { kind, revision, prices } = inputs;
  if (kind === 'download') return { ...DOWNLOAD_COST, hourly: null };
  if (revision === null || kernels === null) return UNKNOWN_COST;
  if (kind === 'compile') return { ...compileCost(revision.config, kernels, job, prices), hourly: null };
  const least = numberField(revision.config, 'compute.min_containers') ?? 0;
  const hourly = isDeploy(inputs) ? hourlyCost(revision.config, prices) : null;
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
