import { type Histogram, observations } from '@/lib/metrics/histogram';

/**
 * The q-quantile (q from 0 to 1) of a histogram, in the unit of its bounds, exactly as Prometheus' histogram_quantile:
 * linear inside a bucket, the first bucket starts at 0 unless its bound is not positive, a quantile in the +Inf bucket
 * is the highest finite bound. Null where Prometheus says NaN: no observations, no finite bucket, q = 0 in an empty bucket.
 */
export function quantile(q: number, histogram: Histogram): number | null {
  if (Number.isNaN(q)) return null;
  if (q < 0) return Number.NEGATIVE_INFINITY;
  if (q > 1) return Number.POSITIVE_INFINITY;
  const { bounds, counts } = histogram;
  const total = observations(histogram);
  const highest = bounds.at(-1);
  if (total === 0 || highest === undefined) return null;
  const rank = q * total;
  let below = 0;
  let lower = 0;
  for (let index = 0; index < bounds.length; index += 1) {
    const upper = bounds[index] ?? highest;
    const count = counts[index] ?? 0;
    if (below + count >= rank) {
      if (index === 0 && upper <= 0) return upper;
      return count === 0 ? null : lower + (upper - lower) * ((rank - below) / count);
    }
    below += count;
    lower = upper;
  }
  return highest;
}
