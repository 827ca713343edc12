import type { Histogram } from '@/lib/metrics/histogram';
import { sharedBounds } from '@/lib/metrics/shared-bounds';

/**
 * A histogram out of what its cumulative buckets added, by bound. Null without a +Inf bucket. A bucket that added less
 * than the one below it (extrapolation and lost scrapes make it so) is raised to that one, as in `histogram_quantile`. Pure.
 */
export function histogramOfIncreases(cumulative: ReadonlyMap<number, number>, sum: number): Histogram | null {
  if (!cumulative.has(Number.POSITIVE_INFINITY)) return null;
  const sorted = [...cumulative.keys()].sort((a, b) => a - b);
  let below = 0;
  const counts = sorted.map((bound) => {
    const upTo = Math.max(below, cumulative.get(bound) ?? 0);
    const count = upTo - below;
    below = upTo;
    return count;
  });
  return { bounds: sharedBounds(sorted.slice(0, -1)), counts, sum };
}
