import { columnOf, type Step } from '@/lib/metrics/columns';
import type { PanelRecipe } from './panel-recipe';

export const cacheHits: PanelRecipe = {
  title: 'Prefix-cache hits',
  unit: '% of prompt tokens',
  valueUnit: '%',
  meaning:
    'Share of prompt tokens found in the prefix cache, from counters. The engine’s own cache_hit_rate speaks of the last prefill batch only and falls back to 0 in between, so it is not used.',
  whatToDo:
    'Hits fall when evictable tokens run out, when requests are spread over more containers, and when prompts begin to differ early. TTFT follows.',
  digits: 1,
  shape: 'lines',
  headline: 'hits',
  axisAtLeast: 100,
  metrics: ['prefillComputeTokens', 'prefillCacheTokens'],
  read: ({ steps }) => ({
    series: [{ key: 'hits', label: 'from cache', values: columnOf(steps, hitPercent, 1) }],
  }),
};

function hitPercent({ counters }: Step): number | null {
  const cached = counters.prefillCacheTokens ?? 0;
  const total = cached + (counters.prefillComputeTokens ?? 0);
  return total === 0 ? null : (cached / total) * 100;
}
