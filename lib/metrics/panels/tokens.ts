import { columnOf } from '@/lib/metrics/columns';
import type { CounterName } from '@/lib/metrics/metric-table';
import type { Series } from '@/lib/metrics/series';
import type { PanelRecipe } from './panel-recipe';

export const tokens: PanelRecipe = {
  title: 'Tokens',
  unit: 'tokens/s',
  valueUnit: 'tokens/s',
  meaning:
    'Tokens generated, prompt tokens computed, and prompt tokens found in the prefix cache, counted as they appear and not when a request ends.',
  whatToDo:
    'Generated tokens that stay flat while requests queue is the engine’s ceiling. Prompt tokens that jump while cached ones fall is a prefix that stopped matching.',
  digits: 0,
  shape: 'lines',
  headline: 'decode',
  axisAtLeast: 100,
  metrics: ['decodeTokens', 'prefillComputeTokens', 'prefillCacheTokens'],
  read: ({ steps }) => {
    const rate = (key: string, label: string, name: CounterName): Series => ({
      key,
      label,
      values: columnOf(
        steps,
        ({ counters, seconds }) => {
          const count = counters[name];
          return count === undefined ? null : count / seconds;
        },
        0,
      ),
    });
    return {
      series: [
        rate('decode', 'generated', 'decodeTokens'),
        rate('prefill', 'prompt', 'prefillComputeTokens'),
        rate('cached', 'cached', 'prefillCacheTokens'),
      ],
    };
  },
};
