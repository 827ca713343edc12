'use client';

import { useTimeZone } from '@/components/ui/use-time-zone';
import { formatQuantity } from '@/lib/format';
import { wallClockAt } from '@/lib/zoned-time';
import { share, type WarmStretch, type WeekRow, weekRows } from './week-rows';

const HOURS = [0, 6, 12, 18, 24];

interface WarmWeekProps {
  stretches: readonly WarmStretch[];
  nowMs: number;
}

/** The next seven days with the hours in which containers are kept warm, by the reader's clock. */
export function WarmWeek({ stretches, nowMs }: WarmWeekProps) {
  const timeZone = useTimeZone();
  const rows = weekRows(stretches, timeZone, nowMs);
  const nowShare = share(wallClockAt(new Date(nowMs), timeZone).slice(11));
  return (
    <figure className="grid gap-1 text-xs">
      <ul className="grid gap-1">
        {rows.map((row, index) => (
          <li key={row.day} className="grid grid-cols-[4.5rem_1fr] items-center gap-2">
            <span className="text-muted-foreground tabular-nums">{dayWords(row.day)}</span>
            <span className="sr-only">{rowWords(row)}</span>
            <span aria-hidden className="relative h-5 overflow-hidden rounded-sm bg-muted">
              {HOURS.slice(1, -1).map((hour) => (
                <span
                  key={hour}
                  className="absolute inset-y-0 w-px bg-border"
                  style={{ left: `${(hour / 24) * 100}%` }}
                />
              ))}
              {row.bars.map(({ from, to, containers, opens }) => (
                <span
                  key={opens}
                  title={`${rowWords(row)}`}
                  className="absolute inset-y-0 flex items-center justify-center overflow-hidden rounded-sm bg-accent/85 font-medium text-[11px] text-accent-foreground tabular-nums"
                  style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
                >
                  {to - from > 0.04 ? containers : ''}
                </span>
              ))}
              {index === 0 && (
                <span
                  className="absolute inset-y-0 w-0.5 bg-foreground"
                  style={{ left: `${nowShare * 100}%` }}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <div aria-hidden className="ml-20 flex justify-between text-muted-foreground tabular-nums">
        {HOURS.map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}</span>
        ))}
      </div>
      <figcaption className="text-muted-foreground">
        Least containers by the hour, in {timeZone === 'UTC' ? 'UTC' : `your time (${timeZone})`}. The line is
        now.
      </figcaption>
    </figure>
  );
}

/** `Mon 23 Nov`. */
function dayWords(day: string): string {
  return new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

function rowWords({ bars }: WeekRow): string {
  if (bars.length === 0) return 'nothing kept warm';
  return bars
    .map(
      ({ opens, closes, containers }) =>
        `${opens} to ${closes}: at least ${formatQuantity(containers, 'container')}`,
    )
    .join('; ');
}
