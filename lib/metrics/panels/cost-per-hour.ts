import { rounded } from '@/lib/metrics/columns';
import type { PanelRecipe } from './panel-recipe';

export const costPerHour: PanelRecipe = {
  title: 'Cost per hour',
  unit: '$/h',
  valueUnit: '$/h',
  meaning:
    'Containers, also those still starting, times the price of their GPUs for an hour. Past hours, too, are priced at today’s price and the GPUs of the revision that stands now.',
  whatToDo:
    'A floor that never reaches zero is min_containers or a warm window. Tails after the traffic ends are the idle time before a container goes.',
  digits: 2,
  shape: 'steps',
  headline: 'dollars',
  axisAtLeast: 50,
  isCounted: true,
  metrics: [],
  read: ({ counts, containerDollarsPerHour: price }) => ({
    series: [
      {
        key: 'dollars',
        label: 'cost',
        values: counts.mean.map((containers) =>
          containers === null || price === null ? null : rounded(containers * price, 2),
        ),
      },
    ],
  }),
};
