import { columnOf } from '@/lib/metrics/columns';
import type { GaugeName } from '@/lib/metrics/metric-table';
import { mean } from '@/lib/metrics/point';
import type { Panel, Series } from '@/lib/metrics/series';
import type { PanelRecipe } from './panel-recipe';

export const requests: PanelRecipe = {
  title: 'Requests',
  unit: 'count',
  valueUnit: '',
  meaning:
    'Requests inside the engines: worked on, or queued there. The dashed line is how many the engines that serve now take on at once.',
  whatToDo:
    'Queued requests while running stay below the line: the KV pool is full, not the batch. Running at the line: raise --max-running-requests or let Modal start another container earlier.',
  digits: 1,
  shape: 'lines',
  headline: 'runningRequests',
  axisAtLeast: 8,
  metrics: ['runningRequests', 'queuedRequests'],
  read: ({ steps, serving }) => {
    const gauge = (key: GaugeName, label: string): Series => ({
      key,
      label,
      values: columnOf(steps, ({ gauges }) => mean(gauges[key]), 1),
    });
    return {
      series: [gauge('runningRequests', 'running'), gauge('queuedRequests', 'queued')],
      ...requestLimit(serving),
    };
  },
};

/** What the serving engines work on at most, together. */
function requestLimit(commands: readonly (readonly string[])[]): Pick<Panel, 'limit'> {
  const limits = commands.map((argv) => Number(argv[argv.indexOf('--max-running-requests') + 1]));
  const value = limits.reduce((total, limit) => total + limit, 0);
  return value > 0 ? { limit: { value, label: `limit ${value}` } } : {};
}
