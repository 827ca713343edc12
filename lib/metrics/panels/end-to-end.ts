import type { PanelRecipe } from './panel-recipe';
import { BESIDE_QUANTILES, COARSE_BAND, quantileSeries } from './quantile-series';

export const endToEnd: PanelRecipe = {
  title: 'Whole answer',
  unit: 's',
  valueUnit: 's',
  meaning: 'From the arrival of a request until its last token. It depends on how long answers are.',
  whatToDo:
    'Read it beside TTFT and inter-token latency: if neither moved, the answers became longer, and the engine is well.',
  digits: 1,
  shape: 'lines',
  headline: 'p95',
  hidden: BESIDE_QUANTILES,
  band: COARSE_BAND,
  axisAtLeast: 4,
  metrics: ['endToEnd'],
  read: ({ steps }) => quantileSeries(steps, 'endToEnd', { perSecond: 1, digits: 2 }),
};
