import { columnOf, type Step } from '@/lib/metrics/columns';
import type { Series } from '@/lib/metrics/series';
import { shareAbove, shareAboveBounds } from '@/lib/metrics/share-above';
import type { PanelRecipe } from './panel-recipe';

export const slow: PanelRecipe = {
  title: 'Over the SLO',
  unit: '% of requests',
  valueUnit: '%',
  meaning:
    'Share of requests whose first token came later than the SLO. When the SLO lies inside a bucket, the share is known only to lie in the shaded band.',
  whatToDo:
    'This is what users feel: a p95 over the SLO is more than 5 % here. Compare with the marks, then with queue time and the KV pool. A bucket bound at the SLO itself makes the number exact.',
  digits: 1,
  shape: 'lines',
  headline: 'slow',
  hidden: ['atLeast', 'atMost'],
  band: { lower: 'atLeast', upper: 'atMost', label: 'the share lies somewhere in here' },
  axisAtLeast: 10,
  metrics: ['ttft'],
  read: ({ steps, sloMs }) => {
    const column = (key: string, label: string, read: (step: Step) => number | null): Series => ({
      key,
      label,
      values: columnOf(
        steps,
        (step) => {
          const share = read(step);
          return share === null ? null : share * 100;
        },
        2,
      ),
    });
    const seconds = sloMs / 1000;
    const known = ({ histograms: { ttft } }: Step) => (ttft ? shareAboveBounds(seconds, ttft) : null);
    return {
      series: [
        column('slow', `over ${sloMs} ms`, ({ histograms: { ttft } }) =>
          ttft ? shareAbove(seconds, ttft) : null,
        ),
        column('atLeast', 'at least', (step) => known(step)?.atLeast ?? null),
        column('atMost', 'at most', (step) => known(step)?.atMost ?? null),
      ],
    };
  },
};
