import { openingAt, openingsBetween } from './due-at';
import type { WarmPlan } from './schema';

/** How many containers windows keep warm, when, and for how long. Pure. */

export interface WarmWindow {
  plan: WarmPlan;
  timeZone: string;
}

export interface WarmSpan {
  from: Date;
  to: Date;
  containers: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_DAYS = 7;
// Of a Gregorian year's 365.2425.
const MONTH_DAYS = 365.2425 / 12;
// Long enough that the days on which a clock is changed weigh little.
const SAMPLE_WEEKS = 4;

/** Hours that a window is open in a week without a change of clocks. */
export function hoursPerWeek({ weekdays, from, to }: Pick<WarmPlan, 'weekdays' | 'from' | 'to'>): number {
  const length = (minutes(to) - minutes(from) + 1440) % 1440 || 1440;
  return (weekdays.length * length) / 60;
}

/** Container hours of one window in an average month. */
export function containerHoursPerMonth(plan: WarmPlan): number {
  return (hoursPerWeek(plan) / WEEK_DAYS) * MONTH_DAYS * plan.containers;
}

/** The same of all windows together: where they overlap, the one with the most containers counts. */
export function togetherHoursPerMonth(windows: readonly WarmWindow[], now: Date): number {
  const days = SAMPLE_WEEKS * WEEK_DAYS;
  const spans = warmSpans(windows, now, new Date(now.getTime() + days * DAY_MS));
  const hours = spans.reduce((sum, { from, to, containers }) => sum + hoursOf(from, to) * containers, 0);
  return (hours / days) * MONTH_DAYS;
}

/** Stretches of time with their containers, in order and without overlaps; where windows overlap, the most counts. */
export function warmSpans(windows: readonly WarmWindow[], from: Date, to: Date): WarmSpan[] {
  const openings = windows.flatMap(({ plan, timeZone }) =>
    openingsBetween(plan, timeZone, from, to).map((opening) => ({ ...opening, containers: plan.containers })),
  );
  const within = (at: Date) => Math.min(Math.max(at.getTime(), from.getTime()), to.getTime());
  const edges = new Set(openings.flatMap(({ opensAt, closesAt }) => [within(opensAt), within(closesAt)]));
  const sorted = [...edges].sort((a, b) => a - b);
  const spans: WarmSpan[] = [];
  for (const [index, start] of sorted.slice(0, -1).entries()) {
    const end = sorted[index + 1] ?? start;
    const open = openings.filter(({ opensAt, closesAt }) => +opensAt <= start && +closesAt > start);
    const containers = Math.max(0, ...open.map((opening) => opening.containers));
    const last = spans.at(-1);
    if (containers === 0) continue;
    if (last?.containers === containers && +last.to === start) last.to = new Date(end);
    else spans.push({ from: new Date(start), to: new Date(end), containers });
  }
  return spans;
}

/** Of the windows that are open, the one that wants the most containers. */
export function warmestOf<Window extends WarmWindow>(windows: readonly Window[], at: Date) {
  const open = windows.flatMap((window) => {
    const opening = openingAt(window.plan, window.timeZone, at);
    return opening ? [{ window, opening }] : [];
  });
  return open.sort((a, b) => b.window.plan.containers - a.window.plan.containers)[0] ?? null;
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

function hoursOf(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS;
}
