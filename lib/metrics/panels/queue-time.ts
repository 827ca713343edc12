import type { PanelRecipe } from './panel-recipe';
import { BESIDE_QUANTILES, COARSE_BAND, quantileSeries } from './quantile-series';

export const queueTime: PanelRecipe = {
  title: 'Queue time',
  unit: 'ms',
  valueUnit: 'ms',
  meaning: 'How long requests waited inside the engine before the first batch took them. It is part of TTFT.',
  whatToDo:
    'Anything but zero for long means that the engine is full: look at requests and at the KV pool for which limit it is, then raise that limit or allow one more container.',
  digits: 0,
  shape: 'lines',
  headline: 'p95',
  hidden: BESIDE_QUANTILES,
  band: COARSE_BAND,
  axisAtLeast: 100,
  metrics: ['queueTime'],
  read: ({ steps }) => quantileSeries(steps, 'queueTime', { perSecond: 1000, digits: 1 }),
};
