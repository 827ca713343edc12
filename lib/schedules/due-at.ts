import { addDays, instantAt, instantsAt, wallClockAt, weekdayOf } from '@/lib/zoned-time';
import type { WarmPlan } from './schema';

/** When windows open and close. Pure. */

export interface Opening {
  opensAt: Date;
  /** Exclusive. */
  closesAt: Date;
}

type Days = Pick<WarmPlan, 'weekdays' | 'from' | 'to'>;

// Every weekday comes within a week; one more on each side for windows over midnight and for the zone's own date.
const WEEK_DAYS = 7;

/** The openings that touch a stretch of time, in their order. */
export function openingsBetween(plan: Days, timeZone: string, from: Date, to: Date): Opening[] {
  const openings: Opening[] = [];
  const lastDay = dayIn(to, timeZone);
  for (let day = addDays(dayIn(from, timeZone), -1); day <= lastDay; day = addDays(day, 1)) {
    if (!plan.weekdays.includes(weekdayOf(day))) continue;
    const opening = openingOn(day, plan, timeZone);
    if (opening.opensAt < to && opening.closesAt > from) openings.push(opening);
  }
  return openings;
}

/** The opening that a moment lies in. */
export function openingAt(plan: Days, timeZone: string, at: Date): Opening | null {
  const next = new Date(at.getTime() + 1);
  return openingsBetween(plan, timeZone, at, next)[0] ?? null;
}

/** The first moment after `after` at which a window opens or closes. */
export function nextEdge(plan: Days, timeZone: string, after: Date): Date {
  const horizon = instantAt(`${addDays(dayIn(after, timeZone), WEEK_DAYS + 1)}T23:59`, timeZone);
  const edges = openingsBetween(plan, timeZone, after, horizon)
    .flatMap(({ opensAt, closesAt }) => [opensAt.getTime(), closesAt.getTime()])
    .filter((edge) => edge > after.getTime());
  return new Date(Math.min(...edges));
}

/** An hour that comes twice is warm both times; one that is left out makes the window as long as it would have been. */
function openingOn(day: string, { from, to }: Days, timeZone: string): Opening {
  const lastDay = to > from ? day : addDays(day, 1);
  const closing = `${lastDay}T${to}`;
  return {
    opensAt: instantAt(`${day}T${from}`, timeZone),
    closesAt: instantsAt(closing, timeZone).at(-1) ?? instantAt(closing, timeZone),
  };
}

function dayIn(at: Date, timeZone: string): string {
  return wallClockAt(at, timeZone).slice(0, 10);
}
