import { columnOf, rounded, type Step } from '@/lib/metrics/columns';
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
  ownGauge: 'tokenUsage',
  read: ({ steps, byContainer }) => {
    const all = [...byContainer];
    const shown = all.length <= MOST_LINES ? all : all.slice(0, MOST_LINES - 1);
    // A stable order, so that a container keeps its colour from one poll to the next.
    const lines = shown
      .reverse()
      .map(([id, own]): Series => ({ key: id, label: shortId(id), values: own.mean.map(percent) }));
    if (shown.length === all.length) return { series: lines };
    return {
      series: [...lines, { key: 'fullest', label: 'fullest', values: columnOf(steps, fullest).map(percent) }],
      note: `The ${MOST_LINES - 1} newest of ${all.length} containers, and the fullest of all.`,
    };
  },
};

function fullest({ gauges }: Step): number | null {
  return gauges.tokenUsage?.max ?? null;
}

function percent(share: number | null): number | null {
  return rounded(share === null ? null : share * 100, 1);
}
