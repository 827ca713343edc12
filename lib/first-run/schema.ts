import type { WantedSecret } from '@/lib/secrets/schema';

/** What the page of a first run shows. Pure. */

export const STEP_KEYS = ['secrets', 'register', 'download', 'compile', 'deploy'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** `next`: it can be done now. `waiting`: another step comes first. `unknown`: Modal does not say. */
export type StepState = 'done' | 'next' | 'waiting' | 'running' | 'failed' | 'unknown';

export interface StepJob {
  id: string;
  number: number;
  status: 'queued' | 'running' | 'cancelling' | 'succeeded' | 'failed' | 'cancelled' | 'lost';
  error: string | null;
}

export interface FirstRunStep {
  key: StepKey;
  state: StepState;
  /** How things stand, in a sentence or two. */
  words: string;
  /** What it takes and costs; null once it is done. */
  cost: string | null;
  /** The newest job that was started for it. */
  job: StepJob | null;
}

export interface FirstRunRevision {
  id: string;
  presetName: string;
  number: number;
  minContainers: number;
}

export interface FirstRun {
  steps: FirstRunStep[];
  isComplete: boolean;
  secrets: WantedSecret[];
  /** What is brought up; null before there is any preset. */
  revision: FirstRunRevision | null;
  /** It stands at Modal already, so another cannot be chosen here. */
  isChosen: boolean;
  /** Why Modal does not say how things stand. */
  awayReason: string | null;
}
