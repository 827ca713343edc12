import type { Point } from '@/lib/metrics/point';

/** What the store knows over a stretch of time, in steps of a minute, as every series is read from it. Pure. */

export const STEP_SECONDS = 60;

export interface CountedStep {
  at: Date;
  running: number;
  starting: number;
  /** Both together, on average over the step. */
  meanContainers: number;
}

export interface AlertData {
  /** Unix milliseconds of the first step. */
  startMs: number;
  count: number;
  /** One a step; null where nothing was heard. */
  fleet: (Point | null)[];
  /** One a step; null where nobody counted. */
  counted: (CountedStep | null)[];
  /** Moments at which a container crashed. */
  crashesMs: number[];
  /** Dollars of the 24 hours up to each step; null where they are not known. */
  dollarsPerDay: (number | null)[];
  /** max_containers of the deployed revision; null when nothing is deployed. */
  maxContainers: number | null;
  /** How long the quietest running container is silent now; null when none runs. */
  silentSeconds: number | null;
}

/**
 * What a series says of one step: a value; `quiet` where there is nothing to judge, such as the latency of no requests
 * or of a fleet that is scaled to zero; `missing` where something should have been heard.
 */
export type Reading = number | 'quiet' | 'missing';

/** The steps of the last `minutes` up to and with one of them. */
export function lastSteps<T>(steps: readonly T[], index: number, minutes: number): T[] {
  return steps.slice(Math.max(0, index - minutes + 1), index + 1);
}

// A snapshot may be a little late, and the running step is often still empty.
const BRIDGED_STEPS = 2;

/** Why there is no value where nothing was heard. */
export function silenceAt({ counted }: AlertData, index: number): 'quiet' | 'missing' {
  const recent = lastSteps(counted, index, BRIDGED_STEPS).findLast((step) => step !== null);
  return recent?.running === 0 ? 'quiet' : 'missing';
}

/** The newest thing heard, when it is not older than a step. */
export function recentPoint({ fleet }: AlertData, index: number): Point | null {
  return lastSteps(fleet, index, BRIDGED_STEPS).findLast((point) => point !== null) ?? null;
}

export function recentCount({ counted }: AlertData, index: number): CountedStep | null {
  return lastSteps(counted, index, BRIDGED_STEPS).findLast((step) => step !== null) ?? null;
}
