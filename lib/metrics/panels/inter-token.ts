import type { PanelRecipe } from './panel-recipe';
import { BESIDE_QUANTILES, COARSE_BAND, quantileSeries } from './quantile-series';

export const interToken: PanelRecipe = {
  title: 'Inter-token latency',
  unit: 'ms',
  valueUnit: 'ms',
  meaning:
    'Time between two tokens of one request. Drafts that are accepted together count as evenly spread, so accepted speculation shortens it.',
  whatToDo:
    'It grows with running requests and with long prompts prefilled in between. If it is too high, lower --max-running-requests or the chunked prefill size; check the accept length too.',
  digits: 1,
  shape: 'lines',
  headline: 'p95',
  hidden: BESIDE_QUANTILES,
  band: COARSE_BAND,
  axisAtLeast: 20,
  metrics: ['interToken'],
  read: ({ steps }) => quantileSeries(steps, 'interToken', { perSecond: 1000, digits: 2 }),
};
