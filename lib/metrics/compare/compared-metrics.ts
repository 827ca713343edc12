import type { Step } from '@/lib/metrics/columns';
import { addHistograms, type Histogram, observations } from '@/lib/metrics/histogram';
import type { CounterName, GaugeName, HistogramName, MetricName } from '@/lib/metrics/metric-table';
import { quantile } from '@/lib/metrics/quantile';
import { shareAbove } from '@/lib/metrics/share-above';

/** A step and how many containers cost money in it. */
export interface PricedStep extends Step {
  containers: number | null;
}

/**
 * One figure of a range, as sums: each step gives a row of numbers, rows add up (whole, weighted or drawn at random), and
 * the figure is made of the sum. So a draw of the steps costs an addition a step.
 */
export interface Figure {
  rowOf(step: PricedStep): readonly number[] | null;
  valueOf(sum: readonly number[]): number | null;
}

export interface ComparedMetric {
  key: string;
  label: string;
  unit: string;
  digits: number;
  /** Null where neither is better. */
  betterWhen: 'lower' | 'higher' | null;
  figure(
    steps: readonly PricedStep[],
    options: { sloMs: number; containerDollarsPerHour: number | null },
  ): Figure;
}

export const COMPARED: readonly ComparedMetric[] = [
  {
    ...{ key: 'ttft95', label: 'TTFT p95', unit: 'ms', digits: 0, betterWhen: 'lower' },
    figure: (steps) => percentile(steps, 'ttft', 0.95),
  },
  {
    ...{ key: 'ttft50', label: 'TTFT p50', unit: 'ms', digits: 0, betterWhen: 'lower' },
    figure: (steps) => percentile(steps, 'ttft', 0.5),
  },
  {
    ...{ key: 'slow', label: 'Over the SLO', unit: '% of requests', digits: 1, betterWhen: 'lower' },
    figure: (steps, { sloMs }) =>
      ofHistogram(steps, 'ttft', (histogram) => times(shareAbove(sloMs / 1000, histogram), 100)),
  },
  {
    ...{ key: 'interToken95', label: 'Inter-token p95', unit: 'ms', digits: 1, betterWhen: 'lower' },
    figure: (steps) => percentile(steps, 'interToken', 0.95),
  },
  {
    ...{ key: 'queue95', label: 'Queue time p95', unit: 'ms', digits: 0, betterWhen: 'lower' },
    figure: (steps) => percentile(steps, 'queueTime', 0.95),
  },
  {
    ...{ key: 'kv', label: 'KV used', unit: '% of pool', digits: 1, betterWhen: null },
    figure: () => meanOf('tokenUsage', 100),
  },
  {
    ...{ key: 'accept', label: 'Accept length', unit: 'tokens/step', digits: 2, betterWhen: 'higher' },
    figure: () => meanOf('acceptLength', 1),
  },
  {
    ...{ key: 'hits', label: 'Prefix-cache hits', unit: '%', digits: 1, betterWhen: 'higher' },
    figure: () =>
      ratio(counted('prefillCacheTokens'), counted('prefillCacheTokens', 'prefillComputeTokens'), 100),
  },
  {
    ...{ key: 'generated', label: 'Generated', unit: 'tokens/s', digits: 0, betterWhen: null },
    figure: () => ratio(counted('decodeTokens'), ({ seconds }) => seconds, 1),
  },
  {
    ...{
      key: 'retractions',
      label: 'Retractions',
      unit: 'per 1,000 requests',
      digits: 1,
      betterWhen: 'lower',
    },
    figure: () => ratio(counted('retractions'), observed('ttft'), 1000),
  },
  {
    ...{ key: 'cost', label: 'Cost', unit: '$ per million tokens', digits: 2, betterWhen: 'lower' },
    figure: (_, { containerDollarsPerHour: price }) =>
      ratio(
        ({ containers, seconds }) =>
          price === null || containers === null ? null : (containers * price * seconds) / 3600,
        counted('decodeTokens', 'prefillCacheTokens', 'prefillComputeTokens'),
        1e6,
      ),
  },
];

/** What a comparison reads. */
export const COMPARED_NAMES: readonly MetricName[] = [
  'ttft',
  'interToken',
  'queueTime',
  'tokenUsage',
  'acceptLength',
  'runningRequests',
  'decodeTokens',
  'prefillCacheTokens',
  'prefillComputeTokens',
  'retractions',
];

export function observed(name: HistogramName) {
  return ({ histograms }: Step): number => (histograms[name] ? observations(histograms[name]) : 0);
}

function percentile(steps: readonly Step[], name: HistogramName, q: number): Figure {
  return ofHistogram(steps, name, (histogram) => times(quantile(q, histogram), 1000));
}

/** Counts over the bounds that all steps of both sides have: another layout must not look like another latency. */
function ofHistogram(
  steps: readonly Step[],
  name: HistogramName,
  read: (histogram: Histogram) => number | null,
): Figure {
  const all = steps.flatMap(({ histograms }) => histograms[name] ?? []);
  const bounds = all.length > 0 ? all.reduce(addHistograms).bounds : [];
  const empty: Histogram = { bounds, counts: Array.from({ length: bounds.length + 1 }, () => 0), sum: 0 };
  return {
    rowOf: ({ histograms }) => (histograms[name] ? addHistograms(empty, histograms[name]).counts : null),
    valueOf: (counts) => read({ bounds, counts, sum: 0 }),
  };
}

type Amount = (step: PricedStep) => number | null;

function counted(...names: CounterName[]): Amount {
  return ({ counters }) => names.reduce((sum, name) => sum + (counters[name] ?? 0), 0);
}

function ratio(above: Amount, below: Amount, factor: number): Figure {
  return {
    rowOf: (step) => {
      const [numerator, denominator] = [above(step), below(step)];
      return numerator === null || denominator === null ? null : [numerator, denominator];
    },
    valueOf: ([numerator = 0, denominator = 0]) =>
      denominator === 0 ? null : (numerator / denominator) * factor,
  };
}

function meanOf(name: GaugeName, factor: number): Figure {
  return {
    rowOf: ({ gauges }) => (gauges[name] ? [gauges[name].sum, gauges[name].count] : null),
    valueOf: ([sum = 0, count = 0]) => (count === 0 ? null : (sum / count) * factor),
  };
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
