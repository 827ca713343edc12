import { type Histogram, observations } from '@/lib/metrics/histogram';

/**
 * The share of observations above a value, linear inside its bucket as a quantile is; null without any. What lies in the
 * +Inf bucket counts as above. Pure.
 */
export function shareAbove(histogram: Histogram, value: number): number | null {
  const { bounds, counts } = histogram;
  const total = observations(histogram);
  if (total === 0) return null;
  let above = 0;
  let lower = 0;
  for (const [index, count] of counts.entries()) {
    const upper = bounds[index] ?? Number.POSITIVE_INFINITY;
    if (lower >= value || upper === Number.POSITIVE_INFINITY) above += count;
    else if (upper > value) above += (count * (upper - value)) / (upper - lower);
    lower = upper;
  }
  return above / total;
}
