import { bucketAround, coarseness, layoutsOverTime } from '@/lib/metrics/coarseness';
import { columnOf, rounded, type Step } from '@/lib/metrics/columns';
import type { HistogramName } from '@/lib/metrics/metric-table';
import { quantile } from '@/lib/metrics/quantile';
import type { Panel, Series } from '@/lib/metrics/series';

const QUANTILES = [
  { key: 'p50', q: 0.5 },
  { key: 'p90', q: 0.9 },
  { key: 'p95', q: 0.95 },
  { key: 'p99', q: 0.99 },
];

// A bucket half as wide as its middle: 200 to 400 ms is 0.67, 250 to 300 ms is 0.18.
const COARSE = 0.5;

/** Below which the percentiles of a panel are drawn from a bucket too wide to tell. */
export const COARSE_BAND = { lower: 'from', upper: 'to', label: 'p95 lies somewhere in here' };
/** What only the table says of percentiles. */
export const BESIDE_QUANTILES = [COARSE_BAND.lower, COARSE_BAND.upper, 'observed'];

interface QuantileUnit {
  /** How many of the unit are a second. */
  perSecond: number;
  digits: number;
}

/** Percentiles of a histogram, where p95 fell into a coarse bucket, and how many observations there were. */
export function quantileSeries(
  steps: readonly (Step | null)[],
  name: HistogramName,
  { perSecond, digits }: QuantileUnit,
): Pick<Panel, 'series' | 'layouts'> {
  const valueAt = (step: Step, q: number) => {
    const histogram = step.histograms[name];
    const seconds = histogram ? quantile(q, histogram) : null;
    return seconds === null ? null : seconds * perSecond;
  };
  // Hundreds of steps share a layout or two.
  const inUnit = new Map<readonly number[], number[]>();
  const boundsAt = (step: Step | null) => {
    const bounds = step?.histograms[name]?.bounds;
    if (bounds === undefined) return null;
    const known = inUnit.get(bounds) ?? bounds.map((bound) => rounded(bound * perSecond, 6) ?? 0);
    inUnit.set(bounds, known);
    return known;
  };
  const edge = (of: 'lower' | 'upper') => (step: Step) => {
    const [bounds, p95] = [boundsAt(step), valueAt(step, 0.95)];
    const bucket = bounds && p95 !== null ? bucketAround(bounds, p95) : null;
    return bucket && bucket.upper !== null && coarseness(bucket) > COARSE ? bucket[of] : null;
  };
  const lines = QUANTILES.map(
    ({ key, q }): Series => ({
      key,
      label: key,
      values: columnOf(steps, (step) => valueAt(step, q), digits),
    }),
  );
  return {
    series: [
      ...lines,
      { key: 'from', label: 'p95 from', values: columnOf(steps, edge('lower'), digits) },
      { key: 'to', label: 'p95 to', values: columnOf(steps, edge('upper'), digits) },
      { key: 'observed', label: 'observed', values: columnOf(steps, observedOf(name)) },
    ],
    layouts: layoutsOverTime(steps.map(boundsAt)),
  };
}

function observedOf(name: HistogramName) {
  return ({ histograms }: Step) =>
    histograms[name]?.counts.reduce((total, count) => total + count, 0) ?? null;
}
