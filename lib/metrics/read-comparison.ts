import 'server-only';
import { gridEndingAt } from '@/lib/metrics/columns';
import { compareRanges, type RangeSteps } from '@/lib/metrics/compare/compare-ranges';
import { COMPARED_NAMES } from '@/lib/metrics/compare/compared-metrics';
import type { Comparison } from '@/lib/metrics/compare/comparison';
import { embeddedSource } from '@/lib/metrics/embedded-source';
import type { MetricsWindow } from '@/lib/metrics/metrics-query';
import type { MetricsSource } from '@/lib/metrics/metrics-source';
import { keptSeconds } from '@/lib/metrics/prune';
import { MOST_POINTS, pickResolution } from '@/lib/metrics/resolution';

// Raw steps look back over a sliding minute: they overlap, and must not be drawn as if they did not.
const LONGEST_RAW_SECONDS = 15 * MOST_POINTS;

/** Two ranges side by side, at like load. */
export async function readComparison(
  before: MetricsWindow,
  after: MetricsWindow,
  options: { sloMs: number; containerDollarsPerHour: number | null },
  now: Date,
  source: MetricsSource = embeddedSource,
): Promise<Comparison> {
  const [was, is] = await Promise.all([stepsOf(before, now, source), stepsOf(after, now, source)]);
  return compareRanges(was, is, options);
}

async function stepsOf(
  { fromMs, toMs }: MetricsWindow,
  now: Date,
  source: MetricsSource,
): Promise<RangeSteps> {
  const seconds = (toMs - fromMs) / 1000;
  if (seconds <= 0) return { fromMs, toMs, steps: [] };
  const ageSeconds = (now.getTime() - fromMs) / 1000;
  const { stepSeconds } = pickResolution(
    Math.max(seconds, LONGEST_RAW_SECONDS + 1),
    ageSeconds,
    keptSeconds(),
  );
  const grid = gridEndingAt(new Date(toMs - 1), seconds, stepSeconds);
  const [steps, counts] = await Promise.all([
    source.steps({ grid, metrics: COMPARED_NAMES }),
    source.counts(grid),
  ]);
  // A step that reaches over an end also holds what happened on the other side of it.
  const isInside = (index: number) => {
    const startMs = grid.startMs + index * stepSeconds * 1000;
    return startMs >= fromMs && startMs + stepSeconds * 1000 <= toMs;
  };
  const priced = steps.flatMap((step, index) =>
    step === null || !isInside(index) ? [] : [{ ...step, containers: counts.mean[index] ?? null }],
  );
  return { fromMs, toMs, steps: priced };
}
