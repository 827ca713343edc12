import type { PanelRecipe } from './panel-recipe';
import { BESIDE_QUANTILES, COARSE_BAND, quantileSeries } from './quantile-series';

export const ttft: PanelRecipe = {
  title: 'TTFT',
  unit: 'ms',
  valueUnit: 'ms',
  meaning:
    'Time to first token: from the arrival of a request at the engine until its first token. Where the engine counts in wide buckets, p95 is known only to lie in the shaded band; the line inside it is interpolated.',
  whatToDo:
    'Rising with the queue: too few containers or too few running requests. Rising alone: longer prompts, fewer cache hits, or a change at a mark. A wide band narrows with --bucket-time-to-first-token.',
  digits: 0,
  shape: 'lines',
  headline: 'p95',
  hidden: BESIDE_QUANTILES,
  band: COARSE_BAND,
  axisAtLeast: 400,
  metrics: ['ttft'],
  read: ({ steps, sloMs }) => ({
    ...quantileSeries(steps, 'ttft', { perSecond: 1000, digits: 1 }),
    limit: { value: sloMs, label: `SLO ${sloMs} ms` },
  }),
};
