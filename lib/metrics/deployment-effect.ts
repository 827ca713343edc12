import { observations } from '@/lib/metrics/histogram';
import { addUp, type Point, stepStart } from '@/lib/metrics/point';
import { RETENTION_MS } from '@/lib/metrics/prune';
import { quantile } from '@/lib/metrics/quantile';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';
import { shareAbove } from '@/lib/metrics/share-above';

/** What a deployment did to the time to first token: the hours before it and after it, side by side. */

const WINDOW_MS = 24 * 3_600_000;
/** An answer that starts later is felt as slow. */
export const SLOW_MS = 300;
/** With fewer requests than this, less than five of them lie above the 95th percentile. */
export const FEWEST_REQUESTS = 100;

export interface Neighbours {
  deployedAt: Date;
  /** The deployments before and after it on the same target. */
  previousAt: Date | null;
  nextAt: Date | null;
}

export interface EffectWindows {
  before: Span;
  after: Span;
  /** Which rows to read: the finest that are kept for so long. */
  stepSeconds: StepSeconds;
}

/** Up to 24 hours on each side of a deployment, in whole steps, without the step it fell in and without another one's time. */
export function effectWindows({ deployedAt, previousAt, nextAt }: Neighbours, now: Date): EffectWindows {
  const earliest = Math.max(deployedAt.getTime() - WINDOW_MS, previousAt?.getTime() ?? 0);
  const latest = Math.min(
    deployedAt.getTime() + WINDOW_MS,
    nextAt?.getTime() ?? now.getTime(),
    now.getTime(),
  );
  const stepSeconds = finestKept(now.getTime() - earliest);
  const stepMs = stepSeconds * 1000;
  const begin = stepStart(deployedAt, stepSeconds);
  const end = new Date(begin.getTime() + stepMs);
  const from = stepStart(new Date(earliest + stepMs - 1), stepSeconds);
  const to = stepStart(new Date(latest), stepSeconds);
  return {
    before: { from: from < begin ? from : begin, to: begin },
    after: { from: end, to: to > end ? to : end },
    stepSeconds,
  };
}

export interface EffectSide {
  requests: number;
  seconds: number;
  /** Null with too few requests to tell. */
  ttftMsP95: number | null;
  /** The share of requests that waited longer than SLOW_MS, 0 to 1; null with too few to tell. */
  slowShare: number | null;
}

export interface DeploymentEffect {
  before: EffectSide;
  after: EffectSide;
}

export function effectSide(points: readonly Point[], { from, to }: Span): EffectSide {
  const { ttft } = addUp(points).histograms;
  const requests = ttft ? observations(ttft) : 0;
  const seconds = (to.getTime() - from.getTime()) / 1000;
  if (!ttft || requests < FEWEST_REQUESTS) return { requests, seconds, ttftMsP95: null, slowShare: null };
  const p95 = quantile(0.95, ttft);
  const slowShare = shareAbove(SLOW_MS / 1000, ttft);
  return { requests, seconds, ttftMsP95: p95 === null ? null : p95 * 1000, slowShare };
}

// A day of raw rows is 5,760 points; a minute is fine enough for a day.
const EFFECT_STEPS = STEPS.filter((step) => step >= 60);

function finestKept(ageMs: number): StepSeconds {
  return EFFECT_STEPS.find((step) => ageMs <= RETENTION_MS[step]) ?? 3600;
}
