import { columnOf } from '@/lib/metrics/columns';
import type { PanelRecipe } from './panel-recipe';

export const retractions: PanelRecipe = {
  title: 'Retractions',
  unit: 'a minute',
  valueUnit: 'a minute',
  meaning:
    'Requests that the engine took back out of the batch because the KV pool was full. Their work is done again later.',
  whatToDo:
    'More than a few: raise --schedule-conservativeness to about 1.3, lower --max-running-requests, or enlarge the pool. They show as jumps in inter-token latency.',
  digits: 1,
  shape: 'steps',
  headline: 'retractions',
  axisAtLeast: 4,
  metrics: ['retractions'],
  read: ({ steps }) => ({
    series: [
      {
        key: 'retractions',
        label: 'retracted',
        values: columnOf(
          steps,
          ({ counters: { retractions: count }, seconds }) =>
            count === undefined ? null : (count / seconds) * 60,
          2,
        ),
      },
    ],
  }),
};
