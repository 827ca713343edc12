import { type Histogram, sameBounds } from '@/lib/metrics/histogram';
import {
  COUNTER_NAMES,
  type CounterName,
  HISTOGRAM_NAMES,
  type HistogramName,
} from '@/lib/metrics/metric-table';
import { millionths } from '@/lib/metrics/millionths';

/** The ever-growing values of one container at one moment. */
export interface Cumulative {
  /** When the engine started, unix seconds: another start means that every counter began again at 0. */
  startedAt: number;
  counters: Partial<Record<CounterName, number>>;
  histograms: Partial<Record<HistogramName, Histogram>>;
}

export interface Increments {
  counters: Partial<Record<CounterName, number>>;
  histograms: Partial<Record<HistogramName, Histogram>>;
}

/**
 * What was added between two snapshots of the same container. Never negative: after a reset (a smaller value,
 * another start, other buckets) the new value itself is what was added, and so it is for a metric that appears:
 * prometheus_client shows a labelled series from its first observation on. The first snapshot adds nothing, as in
 * Prometheus: what it counted happened before anybody watched.
 */
export function increments(previous: Cumulative | null, current: Cumulative): Increments {
  const added: Increments = { counters: {}, histograms: {} };
  if (previous === null) return added;
  const restarted = previous.startedAt !== current.startedAt;
  for (const name of COUNTER_NAMES) {
    const now = current.counters[name];
    if (now === undefined) continue;
    const before = previous.counters[name];
    added.counters[name] = before === undefined || restarted || now < before ? now : millionths(now - before);
  }
  for (const name of HISTOGRAM_NAMES) {
    const now = current.histograms[name];
    if (now === undefined) continue;
    const before = previous.histograms[name];
    added.histograms[name] = before === undefined || restarted ? now : histogramIncrement(before, now);
  }
  return added;
}

export function histogramIncrement(before: Histogram, now: Histogram): Histogram {
  const counts = now.counts.map((count, index) => count - (before.counts[index] ?? 0));
  const reset = !sameBounds(before.bounds, now.bounds) || counts.some((count) => count < 0);
  return reset ? now : { bounds: now.bounds, counts, sum: millionths(Math.max(0, now.sum - before.sum)) };
}
