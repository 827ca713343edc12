import {
  COUNTERS,
  type CounterMeaning,
  type CounterName,
  GAUGES,
  type GaugeName,
  HISTOGRAMS,
  type HistogramName,
} from '@/lib/metrics/metric-table';

/**
 * The charts' questions in PromQL, in the part of it that Prometheus, VictoriaMetrics, Mimir and Thanos understand alike.
 * Series carry the labels `container` and `revision`, as the console's own /metrics and METRICS_PUSH_URL give them.
 * An answer at `t` speaks of the `rangeSeconds` before it. Pure.
 */
export interface Asked {
  rangeSeconds: number;
  /** All when absent. */
  containers?: readonly string[];
}

export type Spread = 'mean' | 'min' | 'max';
export type By = readonly ('container' | 'le')[];

/** A gauge of all containers together: their sum, or the mean, least and greatest of shares. */
export function fleetGauge(name: GaugeName, spread: Spread, asked: Asked): string {
  const each = gaugeByContainer(name, asked);
  if (GAUGES[name].fleet === 'sum') return `sum(${each})`;
  return { mean: `avg(${each})`, min: `min(${each})`, max: `max(${each})` }[spread];
}

/** A gauge of each container. An engine tells it once a rank: those add up as the containers do. */
export function gaugeByContainer(name: GaugeName, asked: Asked): string {
  const { source, fleet } = GAUGES[name];
  const over = `avg_over_time(${inRange(source, {}, asked)})`;
  return `${fleet === 'sum' ? 'sum' : 'avg'} by (container) (${over})`;
}

/** What a counter added. */
export function counterIncrease(name: CounterName, asked: Asked, by: By): string {
  const { source, labels = {} }: CounterMeaning = COUNTERS[name];
  return increase(inRange(source, labels, asked), by);
}

/** What each cumulative bucket added, by `le`. */
export function bucketIncrease(name: HistogramName, asked: Asked, by: By): string {
  return increase(inRange(`${HISTOGRAMS[name].source}_bucket`, {}, asked), ['le', ...by]);
}

/** What the observations added up to, in the histogram's unit. */
export function sumIncrease(name: HistogramName, asked: Asked, by: By): string {
  return increase(inRange(`${HISTOGRAMS[name].source}_sum`, {}, asked), by);
}

/** Which containers said anything, with their revision. */
export function heardContainers(asked: Asked): string {
  return `count by (container, revision) (last_over_time(${inRange(GAUGES.runningRequests.source, {}, asked)}))`;
}

function increase(series: string, by: By): string {
  return by.length > 0 ? `sum by (${by.join(', ')}) (increase(${series}))` : `sum(increase(${series}))`;
}

/** Engines write `sglang:name`; routers and some stores rewrite the colon. */
function inRange(
  source: string,
  labels: Record<string, string>,
  { containers, rangeSeconds }: Asked,
): string {
  const matchers = [
    `__name__=~"sglang[:_]${source}"`,
    ...Object.entries(labels).map(([name, value]) => `${name}="${value}"`),
    ...(containers ? [`container=~"${containers.join('|')}"`] : []),
  ];
  return `{${matchers.join(',')}}[${rangeSeconds}s]`;
}
