import { millionths } from '@/lib/metrics/millionths';

/** Observations by bucket. `counts` is not cumulative and has one more entry than `bounds`: the last bucket is +Inf. Pure. */
export interface Histogram {
  bounds: readonly number[];
  counts: readonly number[];
  sum: number;
}

export function observations(histogram: Histogram): number {
  let total = 0;
  for (const count of histogram.counts) total += count;
  return total;
}

export function sameBounds(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/**
 * Adds two histograms. When two revisions with different buckets meet in one step, only the bounds that both
 * have are kept: coarser, but every count stays true.
 */
export function addHistograms(a: Histogram, b: Histogram): Histogram {
  const bounds = sameBounds(a.bounds, b.bounds)
    ? a.bounds
    : a.bounds.filter((bound) => b.bounds.includes(bound));
  const left = coarsen(a, bounds);
  const right = coarsen(b, bounds);
  return {
    bounds,
    counts: left.map((count, index) => count + (right[index] ?? 0)),
    sum: millionths(a.sum + b.sum),
  };
}

/** All of them together; null of none. */
export function sumOfHistograms(histograms: readonly Histogram[]): Histogram | null {
  const [first, ...others] = histograms;
  if (first === undefined || others.length === 0) return first ?? null;
  const { bounds } = first;
  if (!others.every((other) => sameBounds(bounds, other.bounds))) return others.reduce(addHistograms, first);
  const counts = [...first.counts];
  let { sum } = first;
  for (const other of others) {
    for (let index = 0; index < counts.length; index += 1) {
      counts[index] = (counts[index] ?? 0) + (other.counts[index] ?? 0);
    }
    sum = millionths(sum + other.sum);
  }
  return { bounds, counts, sum };
}

function coarsen(histogram: Histogram, bounds: readonly number[]): readonly number[] {
  if (histogram.bounds.length === bounds.length) return histogram.counts;
  const counts = Array.from({ length: bounds.length + 1 }, () => 0);
  for (const [index, count] of histogram.counts.entries()) {
    const upper = histogram.bounds[index] ?? Number.POSITIVE_INFINITY;
    const into = bounds.findIndex((bound) => bound >= upper);
    const slot = into === -1 ? bounds.length : into;
    counts[slot] = (counts[slot] ?? 0) + count;
  }
  return counts;
}
