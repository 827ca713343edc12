import Link from 'next/link';
import { bucketAt, bucketWords, coarseness } from '@/lib/metrics/coarseness';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import type { Panel } from '@/lib/metrics/series';

const COARSE = 0.5;

/** What the reader must know of these very values: how coarse the newest percentile is, what the engine does not tell. */
export function ChartNote({ panel, view }: { panel: Panel; view: PanelView }) {
  const coarse = coarseWords(panel, view);
  return (
    <p className="min-h-[1.125rem] text-muted-foreground text-xs">
      {panel.note}
      {coarse && (
        <>
          <span aria-hidden className="mr-1">
            ▨
          </span>
          {coarse}{' '}
          {view.title === 'TTFT' && (
            <Link
              href="/known-issues#ttft-buckets"
              className="text-accent underline-offset-4 hover:underline"
            >
              finer buckets
            </Link>
          )}
        </>
      )}
    </p>
  );
}

/** `p95 lies between 200 and 400 ms: the engine’s buckets tell no more.` */
function coarseWords(panel: Panel, view: PanelView): string | null {
  const p95 = panel.series.find(({ key }) => key === 'p95');
  const step = p95?.values.findLastIndex((value) => value !== null) ?? -1;
  const value = p95?.values[step];
  const bucket = value == null ? null : bucketAt(panel, step, value);
  if (bucket === null || coarseness(bucket) <= COARSE) return null;
  return `p95 is ${bucketWords(bucket, view.valueUnit)}: the engine’s buckets tell no more.`;
}
