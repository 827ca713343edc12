import { columnOf, type Step } from '@/lib/metrics/columns';
import { mean } from '@/lib/metrics/point';
import type { Series } from '@/lib/metrics/series';
import type { PanelRecipe } from './panel-recipe';
import { shortId } from './short-id';

// More lines than this on one chart cannot be told apart.
const MOST_LINES = 6;

export const kv: PanelRecipe = {
  title: 'KV cache usage',
  unit: '% of pool',
  valueUnit: '%',
  meaning:
    'Share of the KV pool that running requests hold, container by container; cached tokens that may be evicted are not counted.',
  whatToDo:
    'One container far above the others got the long requests; all of them near 100 % means that the pool is the limit. At 100 % the engine takes running requests back (retraction).',
  digits: 1,
  shape: 'lines',
  headline: 'highest',
  axisAtLeast: 100,
  metrics: ['tokenUsage'],
  ownMetrics: ['tokenUsage'],
  read: ({ steps, byContainer }) => {
    const all = [...byContainer];
    const shown = all.length <= MOST_LINES ? all : all.slice(0, MOST_LINES - 1);
    // A stable order, so that a container keeps its colour from one poll to the next.
    const lines = shown
      .reverse()
      .map(([id, own]): Series => ({ key: id, label: shortId(id), values: columnOf(own, usage('mean'), 1) }));
    if (shown.length === all.length) return { series: lines };
    return {
      series: [...lines, { key: 'fullest', label: 'fullest', values: columnOf(steps, usage('max'), 1) }],
      note: `The ${MOST_LINES - 1} newest of ${all.length} containers, and the fullest of all.`,
    };
  },
};

function usage(of: 'mean' | 'max') {
  return ({ gauges: { tokenUsage } }: Step) => {
    const share = of === 'mean' ? mean(tokenUsage) : (tokenUsage?.max ?? null);
    return share === null ? null : share * 100;
  };
}
