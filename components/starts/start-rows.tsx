import { cn } from '@/components/ui/cn';
import { formatDollars, formatDuration, formatPercent, formatQuantity } from '@/lib/format';
import type { Bar, PhaseRow } from '@/lib/starts/phase-rows';

const GRID =
  'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 lg:grid-cols-[10rem_minmax(8rem,1fr)_5rem_4.5rem_3rem_9rem]';

/** Each phase where it lay: what it took above, the median of past starts below it. */
export function StartRows({ rows }: { rows: readonly PhaseRow[] }) {
  const isCompared = rows.some(({ usual }) => usual !== null);
  return (
    <ol aria-label="Phases" className="grid gap-3 text-sm">
      {rows.map((row) => (
        <li key={row.key} className={cn(GRID, row.seconds === null && 'text-muted-foreground')}>
          <span className={cn('min-w-0 truncate', row.isOpen && 'font-medium text-accent')}>
            {row.title}
            {row.isOpen && <span className="sr-only"> (now)</span>}
          </span>
          <span aria-hidden className="grid gap-0.5 max-lg:order-last max-lg:col-span-2">
            <span className="relative block h-2 overflow-hidden rounded-full bg-muted">
              {row.bars.map((bar) => (
                <Stripe
                  key={bar.left}
                  bar={bar}
                  className={row.isOpen ? 'animate-pulse bg-accent' : 'bg-accent'}
                />
              ))}
            </span>
            <span className="relative block h-1">
              {row.usualBar && <Stripe bar={row.usualBar} className="bg-muted-foreground/60" />}
            </span>
          </span>
          <span className="text-right tabular-nums">
            {row.seconds === null ? '—' : formatDuration(row.isOpen ? Math.floor(row.seconds) : row.seconds)}
          </span>
          <span className="text-right text-muted-foreground tabular-nums max-lg:hidden">
            {row.dollars === null ? '—' : formatDollars(row.dollars)}
          </span>
          <span className="text-right text-muted-foreground tabular-nums max-lg:hidden">
            {row.share === null ? '—' : formatPercent(row.share)}
          </span>
          <span
            className="text-right text-muted-foreground text-xs tabular-nums max-lg:col-span-2 max-lg:text-left"
            title={row.usual ? rangeWords(row.usual) : undefined}
          >
            {isCompared && differenceWords(row)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Stripe({ bar, className }: { bar: Bar; className: string }) {
  return (
    <span
      className={cn('absolute inset-y-0 min-w-0.5 rounded-full', className)}
      style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }}
    />
  );
}

// A difference that nobody would act on.
const LEAST_SECONDS = 1;

function differenceWords({ usual, moreSeconds }: PhaseRow): string {
  if (usual === null) return 'not seen before';
  if (moreSeconds === null) return `usually ${formatDuration(usual.seconds)}`;
  if (Math.abs(moreSeconds) < LEAST_SECONDS) return 'as usual';
  return `${formatDuration(Math.abs(moreSeconds))} ${moreSeconds > 0 ? 'longer' : 'shorter'}`;
}

function rangeWords({
  seconds,
  fastestSeconds,
  slowestSeconds,
  starts,
}: NonNullable<PhaseRow['usual']>): string {
  return `Median ${formatDuration(seconds)} of ${formatQuantity(starts, 'start')}, ${formatDuration(fastestSeconds)} to ${formatDuration(slowestSeconds)}`;
}
