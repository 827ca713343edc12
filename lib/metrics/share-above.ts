import { type Histogram, observations } from '@/lib/metrics/histogram';

/** The share of observations above a value, linear inside a bucket as `quantile` is. Null where the buckets cannot tell. Pure. */
export function shareAbove(value: number, histogram: Histogram): number | null {
  const { bounds, counts } = histogram;
  const total = observations(histogram);
  const index = bounds.findIndex((bound) => value <= bound);
  const upper = bounds[index];
  if (total === 0 || upper === undefined) return null;
  const lower = bounds[index - 1] ?? 0;
  const inside = (counts[index] ?? 0) * ((upper - value) / (upper - lower));
  return (countAbove(histogram, index) + inside) / total;
}

/** Between which shares the true one lies: equal when the value is a bound. Null without observations. */
export function shareAboveBounds(
  value: number,
  histogram: Histogram,
): { atLeast: number; atMost: number } | null {
  const { bounds, counts } = histogram;
  const total = observations(histogram);
  if (total === 0) return null;
  const index = bounds.findIndex((bound) => value <= bound);
  if (index === -1) return { atLeast: 0, atMost: (counts.at(-1) ?? 0) / total };
  const above = countAbove(histogram, index);
  const unknown = bounds[index] === value ? 0 : (counts[index] ?? 0);
  return { atLeast: above / total, atMost: (above + unknown) / total };
}

function countAbove({ counts }: Histogram, index: number): number {
  return counts.slice(index + 1).reduce((sum, count) => sum + count, 0);
}
