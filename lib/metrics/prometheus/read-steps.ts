import 'server-only';
import type { Step } from '@/lib/metrics/columns';
import { groupBy } from '@/lib/metrics/group-by';
import type { Histogram } from '@/lib/metrics/histogram';
import {
  COUNTER_NAMES,
  type CounterName,
  GAUGE_NAMES,
  GAUGES,
  type GaugeName,
  HISTOGRAM_NAMES,
  type HistogramName,
} from '@/lib/metrics/metric-table';
import type { StepsQuery } from '@/lib/metrics/metrics-source';
import { histogramOfIncreases } from '@/lib/metrics/prometheus/histogram-of-increases';
import type { PrometheusServer, PromSeries } from '@/lib/metrics/prometheus/prometheus-client';
import {
  type Asked,
  type By,
  bucketIncrease,
  counterIncrease,
  fleetGauge,
  gaugeByContainer,
  type Spread,
  sumIncrease,
} from '@/lib/metrics/prometheus/promql';
import { endOfFirstStep, StepTable } from '@/lib/metrics/prometheus/step-table';

// What one step of 15 s adds is a handful of requests: as in the console's own store a minute is added up.
const SHORTEST_SECONDS = 60;
// Increments need the sample before the first of the step.
const SCRAPE_SECONDS = 15;

/** The steps of each group of series, or of all series together. */
export async function readSteps(
  server: PrometheusServer,
  { grid, metrics, containers }: StepsQuery,
  by: By,
): Promise<Map<string, (Step | null)[]>> {
  const seconds = Math.max(SHORTEST_SECONDS, grid.stepSeconds);
  const rangeSeconds = seconds + SCRAPE_SECONDS;
  const table = new StepTable(grid, seconds, by);
  const asked = { rangeSeconds, ...(containers && { containers }) };
  const fromSeconds = endOfFirstStep(grid);
  const window = {
    fromSeconds,
    toSeconds: fromSeconds + (grid.count - 1) * grid.stepSeconds,
    stepSeconds: grid.stepSeconds,
  };
  const reading: Reading = {
    table,
    asked,
    by,
    share: seconds / rangeSeconds,
    ask: (query) => server.range(query, window),
  };
  const isWanted = (name: StepsQuery['metrics'][number]) => metrics.includes(name);
  await Promise.all([
    ...GAUGE_NAMES.filter(isWanted).map((name) => readGauge(name, reading)),
    ...COUNTER_NAMES.filter(isWanted).map((name) => readCounter(name, reading)),
    ...HISTOGRAM_NAMES.filter(isWanted).map((name) => readHistogram(name, reading)),
  ]);
  return table.rows;
}

interface Reading {
  table: StepTable;
  asked: Asked;
  by: By;
  /** `increase` speaks of the whole range; this part of it is the step's. */
  share: number;
  ask(query: string): Promise<PromSeries[]>;
}

async function readGauge(name: GaugeName, { table, asked, by, ask }: Reading): Promise<void> {
  const isSpread = by.length === 0 && GAUGES[name].fleet === 'mean';
  const spreads: readonly Spread[] = isSpread ? ['mean', 'min', 'max'] : ['mean'];
  const query = (spread: Spread) =>
    by.length > 0 ? gaugeByContainer(name, asked) : fleetGauge(name, spread, asked);
  const answers = await Promise.all(
    spreads.map(async (spread) => [spread, await ask(query(spread))] as const),
  );
  for (const [spread, series] of answers) {
    eachStep(table, series, (step, value) => {
      const stat = step.gauges[name] ?? { min: value, max: value, sum: value, count: 1 };
      step.gauges[name] = spread === 'mean' ? { ...stat, sum: value } : { ...stat, [spread]: value };
    });
  }
}

async function readCounter(name: CounterName, { table, asked, by, share, ask }: Reading): Promise<void> {
  eachStep(table, await ask(counterIncrease(name, asked, by)), (step, value) => {
    step.counters[name] = value * share;
  });
}

async function readHistogram(name: HistogramName, { table, asked, by, share, ask }: Reading): Promise<void> {
  const [buckets, sums] = await Promise.all([
    ask(bucketIncrease(name, asked, by)),
    ask(sumIncrease(name, asked, by)),
  ]);
  const sumAt = new Map<Step, number>();
  eachStep(table, sums, (step, value) => sumAt.set(step, value * share));
  for (const [key, ofGroup] of groupBy(buckets, (series) => table.keyOf(series))) {
    for (const [seconds, cumulative] of cumulativeByTime(ofGroup, share)) {
      const step = table.at(key, seconds);
      const histogram: Histogram | null = step && histogramOfIncreases(cumulative, sumAt.get(step) ?? 0);
      if (step !== null && histogram !== null) step.histograms[name] = histogram;
    }
  }
}

function eachStep(
  table: StepTable,
  answer: readonly PromSeries[],
  write: (step: Step, value: number) => void,
): void {
  for (const series of answer) {
    for (const [seconds, value] of series.values) {
      const step = table.at(table.keyOf(series), seconds);
      if (step !== null) write(step, value);
    }
  }
}

/** Bound and what it added, at each moment. `1` and `1.0` are one bound to two writers. */
function cumulativeByTime(buckets: readonly PromSeries[], share: number): Map<number, Map<number, number>> {
  const byTime = new Map<number, Map<number, number>>();
  for (const { labels, values } of buckets) {
    const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le);
    for (const [seconds, value] of values) {
      const cumulative = byTime.get(seconds) ?? new Map<number, number>();
      cumulative.set(bound, (cumulative.get(bound) ?? 0) + value * share);
      byTime.set(seconds, cumulative);
    }
  }
  return byTime;
}
