import { addHistograms, type Histogram, observations } from '@/lib/metrics/histogram';
import type { Series } from '@/lib/metrics/series';
import type { PanelRecipe } from './panel-recipe';

export const ttftSpread: PanelRecipe = {
  title: 'TTFT distribution',
  unit: '% of requests a bucket',
  valueUnit: '%',
  meaning:
    'How the times to first token spread over the engine’s buckets: the darker a cell, the larger the share of that step’s requests in it.',
  whatToDo:
    'Two dark rows far apart mean two kinds of requests, such as cached and uncached prompts, which a percentile would hide. A row that darkens at the top is a tail that grows.',
  digits: 1,
  shape: 'heat',
  headline: '',
  axisAtLeast: 0,
  metrics: ['ttft'],
  read: ({ steps }) => {
    const histograms = steps.flatMap((step) => step?.histograms.ttft ?? []);
    const all = histograms.length > 0 ? histograms.reduce(addHistograms) : null;
    if (all === null) return { series: [] };
    const first = Math.max(
      0,
      all.counts.findIndex((count) => count > 0),
    );
    const last = all.counts.findLastIndex((count) => count > 0);
    const empty: Histogram = { bounds: all.bounds, counts: all.counts.map(() => 0), sum: 0 };
    const shares = steps.map((step) => {
      const histogram = step?.histograms.ttft;
      return histogram ? sharesOf(addHistograms(empty, histogram)) : null;
    });
    const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, row): Series => {
      const bucket = first + row;
      return {
        key: `b${bucket}`,
        label: bucketLabel(all.bounds, bucket),
        values: shares.map((each) => each?.[bucket] ?? null),
      };
    });
    return { series: rows };
  },
};

function sharesOf(histogram: Histogram): number[] | null {
  const total = observations(histogram);
  return total === 0 ? null : histogram.counts.map((count) => Number(((count / total) * 100).toFixed(1)));
}

/** `up to 100 ms`, `200 to 400 ms`, `over 400 s`. */
function bucketLabel(bounds: readonly number[], bucket: number): string {
  const upper = bounds[bucket];
  const lower = bounds[bucket - 1] ?? 0;
  if (upper === undefined) return `over ${secondsLabel(lower)}`;
  if (lower === 0) return `up to ${secondsLabel(upper)}`;
  return `${secondsLabel(lower)} to ${secondsLabel(upper)}`;
}

function secondsLabel(seconds: number): string {
  return seconds < 1 ? `${Number((seconds * 1000).toPrecision(6))} ms` : `${seconds} s`;
}
