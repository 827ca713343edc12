import type { GpuPrices } from '@/lib/cost/gpu-prices';
import type { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { AskedDeploy, JobPlan, PlannedKind, StandingDeployment } from '@/lib/jobs/plan/plan';
import type { ScaleSettings } from '@/lib/jobs/schema';
import type { RevisionStanding, StoredRevision } from '@/lib/presets/schema';
import type { Finding } from '@/lib/rules/rule';
import type { UsualStart } from '@/lib/starts/schema';

/** All that a plan is reckoned from; every part was read elsewhere. */
export interface PlanInputs {
  kind: PlannedKind;
  /** Of a deploy that is done again. */
  asked: AskedDeploy | null;
  /** Of a scale. */
  settings: ScaleSettings | null;
  target: JobPlan['target'];
  /** What goes onto the target; for the other jobs what stands there, null when nothing does. */
  revision: StoredRevision | null;
  /** By the rules and the target of this moment. */
  findings: readonly Finding[];
  standing: RevisionStanding | null;
  stands: { deployment: StandingDeployment; revision: StoredRevision } | null;
  /** What the kernels were compiled for; null when nothing is, 'unknown' when not looked at yet. */
  compiledFor: Fingerprint | null | 'unknown';
  weights: { repo: string; bytes: number } | null | 'unknown';
  /** The newest stored count; null when it is too old to be true. */
  counted: CountedContainers | null;
  modal: ModalReading;
  guards: JobPlan['guards'];
  /** The budget is nearly spent; null while it is not. */
  budgetWarning: string | null;
  /** Past jobs of this kind, and of the compile job, that succeeded on this target. */
  pastRuns: readonly PastRun[];
  pastCompiles: readonly PastRun[];
  pastStarts: UsualStart;
  prices: GpuPrices;
  /** How many golden prompts there are to ask. */
  goldenPrompts: number;
}

export interface CountedContainers {
  running: number;
  starting: number;
  at: Date;
}

/** What Modal says at this moment. `autoscaler` is null when the app is not deployed. */
export type ModalReading =
  | { state: 'not asked' }
  | { state: 'silent'; why: string }
  | { state: 'answered'; counted: CountedContainers; autoscaler: { live: ScaleSettings } | null };

/** A job that went well, with the seconds of each step that it did. */
export interface PastRun {
  steps: readonly { title: string; seconds: number }[];
  /** Everything was there already: it says nothing about a run that has work to do. */
  isIdle: boolean;
}
