import { type Family, familyOf, type Sample } from '@/lib/exposition/family';
import type { Histogram } from '@/lib/metrics/histogram';
import type { LatestSnapshot } from '@/lib/metrics/latest-snapshots';
import {
  COUNTER_NAMES,
  COUNTERS,
  type CounterMeaning,
  GAUGE_NAMES,
  GAUGES,
  HISTOGRAM_NAMES,
  HISTOGRAMS,
} from '@/lib/metrics/metric-table';

/**
 * The engines' metrics as a scrape of them would have shown, under SGLang's own names, with the container and its
 * revision as labels. Pure.
 */
export function engineFamilies(snapshots: readonly LatestSnapshot[]): Family[] {
  return [
    ...GAUGE_NAMES.map((name) => {
      const values = snapshots.map(({ gauges }) => gauges[name]);
      return familyOf('gauge', engineName(GAUGES[name].source), GAUGES[name].meaning, [
        ...labelled(snapshots, values),
      ]);
    }),
    ...counterFamilies(snapshots),
    ...HISTOGRAM_NAMES.map((name) => {
      const samples = snapshots.flatMap((snapshot) => {
        const histogram = snapshot.histograms[name];
        const metric = engineName(HISTOGRAMS[name].source);
        return histogram ? histogramSamples(metric, histogram, identity(snapshot)) : [];
      });
      return familyOf('histogram', engineName(HISTOGRAMS[name].source), HISTOGRAMS[name].meaning, samples);
    }),
  ].filter(({ values }) => values.length > 0);
}

/** Several counters of ours may be one of SGLang's, told apart by a label. */
function counterFamilies(snapshots: readonly LatestSnapshot[]): Family[] {
  const families = new Map<string, Family>();
  for (const name of COUNTER_NAMES) {
    const { source, meaning, labels }: CounterMeaning = COUNTERS[name];
    const values = snapshots.map(({ counters }) => counters[name]);
    const family = families.get(source) ?? familyOf('counter', engineName(source), meaning, []);
    family.values.push(...labelled(snapshots, values, labels));
    families.set(source, family);
  }
  return [...families.values()];
}

function labelled(
  snapshots: readonly LatestSnapshot[],
  values: readonly (number | undefined)[],
  labels: Record<string, string> = {},
): Sample[] {
  return snapshots.flatMap((snapshot, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ labels: { ...identity(snapshot), ...labels }, value }];
  });
}

function histogramSamples(metric: string, histogram: Histogram, labels: Record<string, string>): Sample[] {
  let below = 0;
  const buckets = histogram.counts.map((count, index): Sample => {
    below += count;
    const le = String(histogram.bounds[index] ?? '+Inf');
    return { metricName: `${metric}_bucket`, labels: { ...labels, le }, value: below };
  });
  return [
    ...buckets,
    { metricName: `${metric}_sum`, labels, value: histogram.sum },
    { metricName: `${metric}_count`, labels, value: below },
  ];
}

function engineName(source: string): string {
  return `sglang:${source}`;
}

function identity({ container, revision }: LatestSnapshot) {
  return { container, revision };
}
