import { columnOf } from '@/lib/metrics/columns';
import { mean } from '@/lib/metrics/point';
import type { PanelRecipe } from './panel-recipe';

export const acceptLength: PanelRecipe = {
  title: 'Accept length',
  unit: 'tokens/step',
  valueUnit: 'tokens/step',
  meaning:
    'Tokens accepted for each speculative step, averaged over containers. 1.0 means that the drafts are useless; the most is the number of draft tokens.',
  whatToDo:
    'A fall after a deploy points at the draft model, the quantization or the sampling settings. Below about 1.5 speculation costs more than it brings.',
  digits: 2,
  shape: 'lines',
  headline: 'acceptLength',
  axisAtLeast: 4,
  metrics: ['acceptLength'],
  read: ({ steps }) => ({
    series: [
      {
        key: 'acceptLength',
        label: 'accepted',
        values: columnOf(steps, ({ gauges }) => mean(gauges.acceptLength), 2),
      },
    ],
  }),
};
