import { z } from 'zod';
import type { LastSteps, Strategy } from '@/lib/jobs/schema';
import type { ChangeGroup, HourlyDollars } from '@/lib/presets/compare-revisions';
import type { CommandDiffLine } from '@/lib/presets/diff';
import type { Finding } from '@/lib/rules/rule';

/** What a job will do, take and cost, told before it is started. Pure: the server reckons it, the browser draws it. */

/** What is planned: a revision that goes onto the target, a job on what stands there, or what a job had asked for, again. */
export const PlanRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['deploy', 'rollback', 'register']), revisionId: z.string().min(1) }),
  z.object({ kind: z.enum(['download', 'compile', 'golden', 'rollover']) }),
  z.object({ kind: z.literal('again'), jobId: z.string().min(1) }),
]);
export type PlanRequest = z.infer<typeof PlanRequest>;
export type PlannedKind = Exclude<PlanRequest['kind'], 'again'> | 'scale' | 'stop';

export interface JobPlan {
  kind: PlannedKind;
  target: { appName: string; environment: string; isSimulator: boolean };
  /** What goes onto the target, or stands there; null when neither is known. */
  revision: { presetName: string; number: number } | null;
  stands: StandingDeployment | null;
  /** Null for a job that changes no revision. */
  changes: PlannedChanges | null;
  /** By the rules of this moment. */
  findings: PlannedFinding[];
  /** `2 of 2: Ada, Bo`; null when the preset asks for none. */
  approvals: string | null;
  /** Why the job would be refused, each a sentence with the way out. */
  blockers: string[];
  /** A freeze or the budget: who may override says why, others wait. */
  guards: PlannedGuards;
  /** What to know before the click that does not stop it. */
  cautions: string[];
  notes: string[];
  fleet: FleetPlan;
  /** Null for a job that has none. */
  strategy: StrategyPlan | null;
  /** Of a job that is done again: how it was asked for, which is not asked anew. */
  asked: AskedDeploy | null;
  /** What a scale changes. */
  settings: SettingChange[];
  /** Null where the job does not start from the kernel cache. */
  kernels: KernelPlan | null;
  /** What can be asked for after the deployment, each with what it does and costs; null for a job that deploys nothing. */
  lastSteps: LastStepsPlan | null;
  /** The steps of the job itself. */
  job: Timing;
  /** From a machine asked for to a container that serves; null for a job that starts none. */
  coldStart: ColdStart | null;
  cost: JobCost;
  /** What the button does and costs. */
  action: string;
  /** What it costs alone, for a button that calls it by another name. */
  costs: string;
}

export interface AskedDeploy {
  strategy: Strategy;
  lastSteps: LastSteps;
}

export interface SettingChange {
  title: string;
  before: string;
  after: string;
}

export interface PlannedGuards {
  /** Each a sentence with until when. */
  sentences: string[];
  mayOverride: boolean;
}

/** The newest deployment of the target. */
export interface StandingDeployment {
  presetName: string;
  number: number;
  deployedAt: string;
  deployedByName: string;
  /** The app was stopped since. */
  isStopped: boolean;
}

export interface PlannedChanges {
  groups: ChangeGroup[];
  command: CommandDiffLine[];
  /** In one sentence, also when nothing differs. */
  summary: string;
}

export interface PlannedFinding extends Finding {
  /** Why it was accepted; null when nobody has said so. */
  reason: string | null;
}

export interface FleetPlan {
  /** Null while nobody has counted. */
  running: number | null;
  starting: number | null;
  /** The most that there can be once the job is done; null when nothing is deployed. */
  max: number | null;
  countedAt: string | null;
  /** What happens to the containers that run. */
  effect: string;
  /** Why Modal has not said it; null when it was not asked, or has answered. */
  problem: string | null;
}

export interface StrategyPlan {
  options: { strategy: Strategy; effect: string }[];
  /** Null where the person has to choose. */
  preselected: Strategy | null;
  /** Why that one, or why none. */
  why: string;
}

export interface LastStepsPlan {
  boot: string;
  golden: string;
  /** Whether there is any golden prompt to ask. */
  hasPrompts: boolean;
  /** What the job costs with a boot; null where one starts anyway, or the price is not known. */
  bootCost: { dollars: number; isLimit: boolean; words: string } | null;
}

export interface KernelPlan {
  state: 'matches' | 'differs' | 'empty' | 'unknown';
  words: string;
}

export interface Phase {
  title: string;
  seconds: number;
  /** An upper limit and no median. */
  isLimit: boolean;
  /** Of the runs that the median is of, where that is known. */
  range?: { fastestSeconds: number; slowestSeconds: number };
}

/** Medians of past runs. */
export interface Timing {
  phases: Phase[];
  /** How many past runs the medians are of. */
  runs: number;
  /** Null before the first run. */
  seconds: number | null;
}

export interface ColdStart extends Timing {
  /** `seconds` holds an upper limit: no past run tells how long a part of it takes. */
  isLimit: boolean;
  /** The kernel cache does not match, so it compiles first. */
  compiles: boolean;
  /** When Modal ends a start that does not come up. */
  limitSeconds: number;
  /** What one start costs: by the median, else by the limit; null where the price is not known. */
  dollars: number | null;
  words: string;
}

export interface JobCost {
  /** Of the job itself; null where the price is not known. */
  dollars: number | null;
  /** `dollars` is the most it can be, because no past run tells. */
  isLimit: boolean;
  words: string;
  /** What the containers cost an hour after it; null for a job that changes nothing about them. */
  hourly: (HourlyDollars & { minContainers: number; maxContainers: number }) | null;
}
