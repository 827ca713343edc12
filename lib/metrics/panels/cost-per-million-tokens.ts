import { rounded, type Step } from '@/lib/metrics/columns';
import type { Series } from '@/lib/metrics/series';
import type { PanelRecipe } from './panel-recipe';

export const costPerMillionTokens: PanelRecipe = {
  title: 'Cost per million tokens',
  unit: '$',
  valueUnit: '$',
  meaning:
    'What the containers cost in a step, divided by the tokens they brought: generated ones alone, and all that were processed (prompt, cached and generated). Past steps, too, are priced at today’s price and the GPUs of the revision that stands now.',
  whatToDo:
    'It falls with load: an idle container costs as much as a busy one. If it is high by day too, fewer containers with more running requests each are cheaper.',
  digits: 2,
  shape: 'lines',
  headline: 'generated',
  axisAtLeast: 1,
  metrics: ['decodeTokens', 'prefillComputeTokens', 'prefillCacheTokens'],
  read: ({ steps, counts, containerDollarsPerHour: price }) => {
    const column = (key: string, label: string, tokensOf: (step: Step) => number): Series => ({
      key,
      label,
      values: steps.map((step, index) => {
        const containers = counts.mean[index] ?? null;
        const tokens = step ? tokensOf(step) : 0;
        if (step === null || containers === null || price === null || tokens === 0) return null;
        const dollars = (containers * price * step.seconds) / 3600;
        return rounded((dollars / tokens) * 1e6, 2);
      }),
    });
    return {
      series: [
        column('generated', 'generated', ({ counters }) => counters.decodeTokens ?? 0),
        column(
          'all',
          'all processed',
          ({ counters: { decodeTokens = 0, prefillComputeTokens = 0, prefillCacheTokens = 0 } }) =>
            decodeTokens + prefillComputeTokens + prefillCacheTokens,
        ),
      ],
    };
  },
};
