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

/** Whether anything began again between two snapshots: another engine, a smaller counter, other buckets. */
export function isReset(previous: Cumulative, current: Cumulative): boolean {
  if (previous.startedAt !== current.startedAt) return true;
  const shrunk = COUNTER_NAMES.some((name) => {
    return (current.counters[name] ?? Number.POSITIVE_INFINITY) < (previous.counters[name] ?? 0);
  });
  return (
    shrunk ||
    HISTOGRAM_NAMES.some((name) => hasBegunAgain(previous.histograms[name], current.histograms[name]))
  );
}

/** What is known after a snapshot: a metric that it left out (a torn text) keeps its value while the engine is the same. */
export function known(previous: Cumulative | null, current: Cumulative): Cumulative {
  if (previous === null || previous.startedAt !== current.startedAt) return current;
  return {
    startedAt: current.startedAt,
    counters: { ...previous.counters, ...current.counters },
    histograms: { ...previous.histograms, ...current.histograms },
  };
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
  if (hasBegunAgain(before, now)) return now;
  const counts = now.counts.map((count, index) => count - (before.counts[index] ?? 0));
  return { bounds: now.bounds, counts, sum: millionths(Math.max(0, now.sum - before.sum)) };
}

function hasBegunAgain(before: Histogram | undefined, now: Histogram | undefined): boolean {
  if (before === undefined || now === undefined) return false;
  return (
    !sameBounds(before.bounds, now.bounds) ||
    now.counts.some((count, index) => count < (before.counts[index] ?? 0))
  );
}
