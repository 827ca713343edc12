import { type CountedStep, type PriceSince, spendOf } from '@/lib/cost/spend';
import type { Spend } from '@/lib/guards/schema';

/** What a month has cost so far, and will have cost. Pure. */

const HOUR_SECONDS = 3600;
/** The pace of the forecast is that of so many days. */
export const PACE_DAYS = 7;
// Less says nothing about a month.
const LEAST_PACE_SECONDS = 6 * HOUR_SECONDS;

interface SpendInputs {
  now: Date;
  /** Before it there was nothing to count. */
  since: Date;
  /** Of this month, and of the days that the pace is taken from. */
  steps: readonly CountedStep[];
  prices: readonly PriceSince[];
  budgetDollars: number | null;
}

/** Calendar months of UTC, as Modal bills them. */
export function monthOf(at: Date): { start: Date; end: Date } {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return { start: new Date(Date.UTC(year, month, 1)), end: new Date(Date.UTC(year, month + 1, 1)) };
}

export function paceStart(now: Date): Date {
  return new Date(now.getTime() - PACE_DAYS * 24 * HOUR_SECONDS * 1000);
}

export function monthSpend({ now, since, steps, prices, budgetDollars }: SpendInputs): Spend {
  const { start, end } = monthOf(now);
  const spent = spendOf(
    steps.filter(({ at }) => at >= start),
    prices,
  );
  const elapsedSeconds = (now.getTime() - Math.max(start.getTime(), since.getTime())) / 1000;
  const leftSeconds = (end.getTime() - now.getTime()) / 1000;
  const pace = spendOf(
    steps.filter(({ at }) => at >= paceStart(now)),
    prices,
  );
  const hasPace = pace.countedSeconds >= LEAST_PACE_SECONDS;
  return {
    monthStart: start,
    dollars: spent.dollars,
    containerHours: spent.pricedSeconds / HOUR_SECONDS,
    uncountedSeconds: Math.max(0, elapsedSeconds - spent.countedSeconds),
    unpricedHours: spent.unpricedSeconds / HOUR_SECONDS,
    forecastDollars: hasPace ? spent.dollars + (pace.dollars / pace.countedSeconds) * leftSeconds : null,
    budgetDollars,
  };
}
