import type { Freeze, FreezeSpan, FreezeWindow } from '@/lib/guards/schema';
import { addDays, instantAt, instantsAt, wallClockAt, weekdayOf } from '@/lib/zoned-time';

/** When freeze windows hold. Pure; a window keeps its wall-clock times over the change of clocks. */

interface Stretch {
  from: Date;
  to: Date;
}

/** The stretches of a window that touch [from, to), oldest first, as far as it existed and was not lifted. */
export function freezesOf(window: FreezeWindow, from: Date, to: Date): Freeze[] {
  const { name, reason, timeZone } = window;
  return stretchesOf(window.span, timeZone, from, to)
    .map((stretch) => cut(stretch, window))
    .filter((stretch) => stretch.from < stretch.to && stretch.from < to && stretch.to > from)
    .map((stretch) => ({ name, reason, timeZone, ...stretch }));
}

/** What holds at a moment, the one that lasts longest first. The end of a stretch is free again. */
export function freezesAt(windows: readonly FreezeWindow[], at: Date): Freeze[] {
  return windows
    .flatMap((window) => freezesOf(window, at, new Date(at.getTime() + 1)))
    .sort((a, b) => b.to.getTime() - a.to.getTime());
}

/** The stretch that holds now or comes next; null when none will within two weeks, or at all. */
export function nextFreeze(window: FreezeWindow, at: Date): Freeze | null {
  const horizon = new Date(at.getTime() + (window.span.kind === 'once' ? 50 * 365 : 14) * DAY_MS);
  return freezesOf(window, at, horizon)[0] ?? null;
}

const DAY_MS = 86_400_000;

function stretchesOf(span: FreezeSpan, timeZone: string, from: Date, to: Date): Stretch[] {
  if (span.kind === 'once')
    return [{ from: instantAt(span.from, timeZone), to: lastInstantAt(span.to, timeZone) }];
  // One that began up to a week before may still hold.
  const firstDay = addDays(wallClockAt(from, timeZone).slice(0, 10), -7);
  const lastDay = wallClockAt(to, timeZone).slice(0, 10);
  const stretches: Stretch[] = [];
  const untilFirst = (span.fromDay - weekdayOf(firstDay) + 7) % 7;
  for (let day = addDays(firstDay, untilFirst); day <= lastDay; day = addDays(day, 7)) {
    const endDay = addDays(day, daysUntilEnd(span));
    stretches.push({
      from: instantAt(`${day}T${span.fromTime}`, timeZone),
      to: lastInstantAt(`${endDay}T${span.toTime}`, timeZone),
    });
  }
  return stretches;
}

function daysUntilEnd({ fromDay, fromTime, toDay, toTime }: FreezeSpan & { kind: 'weekly' }): number {
  const days = (toDay - fromDay + 7) % 7;
  return days === 0 && toTime <= fromTime ? 7 : days;
}

/** A freeze that ends in the hour that comes twice ends the second time: rather a little longer than too short. */
function lastInstantAt(wallClock: string, timeZone: string): Date {
  return instantsAt(wallClock, timeZone).at(-1) ?? instantAt(wallClock, timeZone);
}

/** No longer than the window existed, and to the first moment at which it was lifted. */
function cut({ from, to }: Stretch, { createdAt, removedAt, liftedAt }: FreezeWindow): Stretch {
  const lifted = liftedAt.filter((at) => at >= from && at < to);
  const ends = [to, ...lifted, ...(removedAt ? [removedAt] : [])];
  return {
    from: createdAt > from ? createdAt : from,
    to: new Date(Math.min(...ends.map((end) => end.getTime()))),
  };
}
