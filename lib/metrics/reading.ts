import type { Histogram } from '@/lib/metrics/histogram';
import {
  COUNTERS,
  type CounterMeaning,
  type CounterName,
  GAUGES,
  type GaugeName,
  HISTOGRAMS,
  type HistogramName,
} from '@/lib/metrics/metric-table';
import { millionths } from '@/lib/metrics/millionths';
import type { Exposition, Sample } from '@/lib/metrics/parse-exposition';

/** What the console keeps of one exposition: gauges as they are, counters and histograms still ever-growing. */
export interface Reading {
  gauges: Partial<Record<GaugeName, number>>;
  counters: Partial<Record<CounterName, number>>;
  histograms: Partial<Record<HistogramName, Histogram>>;
}

// No engine counts this far; such a value is a fault, and would drown every true one in a sum.
const IMPLAUSIBLE = 1e15;
// SGLang's longest default layout has 46 bounds.
const MOST_BOUNDS = 200;

/** Picks the known metrics out of an exposition. An unknown name is no fault: engine versions differ. Pure. */
export function readingOf({ samples }: Exposition): Reading {
  const byName = new Map<string, Sample[]>();
  for (const sample of samples) {
    const name = engineName(sample.name);
    if (name === null) continue;
    const others = byName.get(name);
    if (others) others.push(sample);
    else byName.set(name, [sample]);
  }
  const reading: Reading = { gauges: {}, counters: {}, histograms: {} };
  for (const [name, gauge] of Object.entries(GAUGES)) {
    const values = plausible(byName.get(gauge.source), Number.NEGATIVE_INFINITY);
    if (values.length === 0) continue;
    reading.gauges[name as GaugeName] =
      gauge.fleet === 'sum' ? sum(values) : millionths(sum(values) / values.length);
  }
  for (const [name, counter] of Object.entries(COUNTERS) as [CounterName, CounterMeaning][]) {
    const values = plausible(
      byName.get(counter.source)?.filter((sample) => carries(sample, counter.labels)),
      0,
    );
    if (values.length > 0) reading.counters[name] = sum(values);
  }
  for (const [name, histogram] of Object.entries(HISTOGRAMS)) {
    const found = histogramOf(byName, histogram.source);
    if (found) reading.histograms[name as HistogramName] = found;
  }
  return reading;
}

/** `sglang:name` from the engine itself; `sglang_name` from routers and exporters that rewrite the colon. */
function engineName(name: string): string | null {
  return name.startsWith('sglang:') || name.startsWith('sglang_') ? name.slice('sglang:'.length) : null;
}

function carries(sample: Sample, labels: Record<string, string> = {}): boolean {
  return Object.entries(labels).every(([label, value]) => sample.labels.get(label) === value);
}

function plausible(samples: Sample[] = [], atLeast: number): number[] {
  return samples
    .map((sample) => sample.value)
    .filter((value) => Number.isFinite(value) && Math.abs(value) < IMPLAUSIBLE && value >= atLeast);
}

function sum(values: number[]): number {
  return millionths(values.reduce((total, value) => total + value, 0));
}

/** All series of one histogram added up; null when it is absent, has no +Inf bucket, or its buckets shrink. */
function histogramOf(byName: Map<string, Sample[]>, source: string): Histogram | null {
  const cumulative = new Map<number, number>();
  for (const { labels, value } of byName.get(`${source}_bucket`) ?? []) {
    const le = labels.get('le');
    const bound = le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le === '' ? Number.NaN : le);
    if (Number.isNaN(bound) || !(value >= 0 && value < IMPLAUSIBLE)) return null;
    cumulative.set(bound, (cumulative.get(bound) ?? 0) + value);
  }
  if (!cumulative.has(Number.POSITIVE_INFINITY) || cumulative.size > MOST_BOUNDS) return null;
  const buckets = [...cumulative].sort(([a], [b]) => a - b);
  const counts = buckets.map(([, count], index) => count - (buckets[index - 1]?.[1] ?? 0));
  if (counts.some((count) => count < 0)) return null;
  const bounds = buckets.slice(0, -1).map(([bound]) => bound);
  return { bounds, counts, sum: sum(plausible(byName.get(`${source}_sum`), 0)) };
}
