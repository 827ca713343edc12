import { groupBy } from '@/lib/metrics/group-by';
import type { Histogram } from '@/lib/metrics/histogram';
import {
  COUNTER_NAMES,
  COUNTERS,
  type CounterMeaning,
  type CounterName,
  GAUGE_NAMES,
  GAUGES,
  type GaugeName,
  HISTOGRAM_NAMES,
  HISTOGRAMS,
  type HistogramName,
} from '@/lib/metrics/metric-table';
import { millionths } from '@/lib/metrics/millionths';
import type { Exposition, Sample } from '@/lib/metrics/parse-exposition';
import { sharedBounds } from '@/lib/metrics/shared-bounds';

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

type Target =
  | { kind: 'gauge'; name: GaugeName }
  | { kind: 'counters'; names: CounterName[] }
  | { kind: 'bucket' | 'sum'; name: HistogramName };

const TARGETS = targets();

/** Picks the known metrics out of an exposition. An unknown name is no fault: engine versions differ. Pure. */
export function readingOf({ samples }: Exposition): Reading {
  const gauges = new Tally<GaugeName>();
  const counters = new Tally<CounterName>();
  const sums = new Tally<HistogramName>();
  const buckets = new Map<HistogramName, Sample[]>();
  for (const sample of samples) {
    const target = TARGETS.get(sample.name);
    if (target === undefined) continue;
    if (target.kind === 'bucket') {
      const others = buckets.get(target.name);
      if (others) others.push(sample);
      else buckets.set(target.name, [sample]);
    }
    if (!isPlausible(sample.value)) continue;
    if (target.kind === 'gauge') gauges.add(target.name, sample.value);
    if (sample.value < 0) continue;
    if (target.kind === 'sum') sums.add(target.name, sample.value);
    if (target.kind === 'counters') {
      for (const name of target.names) if (isOf(name, sample)) counters.add(name, sample.value);
    }
  }
  const reading: Reading = { gauges: {}, counters: {}, histograms: {} };
  for (const [name, { sum, count }] of gauges.all) {
    reading.gauges[name] = millionths(GAUGES[name].fleet === 'sum' ? sum : sum / count);
  }
  for (const [name, { sum }] of counters.all) reading.counters[name] = millionths(sum);
  for (const [name, found] of buckets) {
    const histogram = histogramOf(found, millionths(sums.all.get(name)?.sum ?? 0));
    if (histogram) reading.histograms[name] = histogram;
  }
  return reading;
}

/** Values by name, added up. */
class Tally<Name> {
  readonly all = new Map<Name, { sum: number; count: number }>();

  add(name: Name, value: number): void {
    const soFar = this.all.get(name);
    if (soFar === undefined) this.all.set(name, { sum: value, count: 1 });
    else {
      soFar.sum += value;
      soFar.count += 1;
    }
  }
}

/** By the name in the exposition: `sglang:name` from the engine itself, `sglang_name` from routers that rewrite the colon. */
function targets(): Map<string, Target> {
  const found = new Map<string, Target>();
  const add = (source: string, target: Target) => {
    for (const prefix of ['sglang:', 'sglang_']) found.set(prefix + source, target);
  };
  for (const name of GAUGE_NAMES) add(GAUGES[name].source, { kind: 'gauge', name });
  for (const [source, names] of groupBy(COUNTER_NAMES, (name) => COUNTERS[name].source)) {
    add(source, { kind: 'counters', names });
  }
  for (const name of HISTOGRAM_NAMES) {
    add(`${HISTOGRAMS[name].source}_bucket`, { kind: 'bucket', name });
    add(`${HISTOGRAMS[name].source}_sum`, { kind: 'sum', name });
  }
  return found;
}

function isOf(name: CounterName, sample: Sample): boolean {
  const { labels }: CounterMeaning = COUNTERS[name];
  if (labels === undefined) return true;
  return Object.entries(labels).every(([label, value]) => sample.labels.get(label) === value);
}

function isPlausible(value: number): boolean {
  return Math.abs(value) < IMPLAUSIBLE;
}

/** All series of one histogram added up; null when it has no +Inf bucket, or its buckets shrink. */
function histogramOf(samples: readonly Sample[], sum: number): Histogram | null {
  let buckets: Bucket[] = [];
  let isInOrder = true;
  for (const { labels, value } of samples) {
    const bound = boundOf(labels.get('le'));
    if (Number.isNaN(bound) || !(value >= 0 && value < IMPLAUSIBLE)) return null;
    isInOrder &&= bound > (buckets.at(-1)?.bound ?? Number.NEGATIVE_INFINITY);
    buckets.push({ bound, upTo: value });
  }
  if (!isInOrder) buckets = addedUp(buckets);
  if (buckets.at(-1)?.bound !== Number.POSITIVE_INFINITY || buckets.length > MOST_BOUNDS) return null;
  let below = 0;
  const [bounds, counts]: [number[], number[]] = [[], []];
  for (const { bound, upTo } of buckets) {
    if (upTo < below) return null;
    bounds.push(bound);
    counts.push(upTo - below);
    below = upTo;
  }
  bounds.pop();
  return { bounds: sharedBounds(bounds), counts, sum };
}

interface Bucket {
  bound: number;
  /** How many observations were no more than that. */
  upTo: number;
}

/** The buckets of several series as those of one, in order. */
function addedUp(buckets: readonly Bucket[]): Bucket[] {
  const sums = new Map<number, number>();
  for (const { bound, upTo } of buckets) sums.set(bound, (sums.get(bound) ?? 0) + upTo);
  return [...sums].map(([bound, upTo]) => ({ bound, upTo })).sort((a, b) => a.bound - b.bound);
}

function boundOf(le: string | undefined): number {
  if (le === '+Inf') return Number.POSITIVE_INFINITY;
  return Number(le === '' ? Number.NaN : le);
}
