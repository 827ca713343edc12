import { formatDateTime, formatDollars, formatPercent } from '@/lib/format';
import { monthOf } from '@/lib/guards/month-spend';
import { type Freeze, NEAR_SHARE, type Spend } from '@/lib/guards/schema';

/** Why a job is held back or soon will be, each with until when. Pure. */

export function freezeSentence({ name, reason, to, timeZone }: Freeze): string {
  const until = `${formatDateTime(to, timeZone)} (${timeZone})`;
  return `Frozen by “${name}” until ${until}: ${withStop(reason)} Until then only an admin may start it, with a reason.`;
}

export function budgetReachedSentence(spend: Spend & { budgetDollars: number }): string {
  const { start, end } = monthOf(spend.monthStart);
  const spent = `${formatDollars(spend.dollars)} of ${formatDollars(spend.budgetDollars)}`;
  return `The budget of ${monthName(start)} is spent: ${spent}. A lead can raise it, an admin may start it with a reason, and the next month begins on 1 ${monthName(end)}, 00:00 UTC.`;
}

export function budgetNearSentence(spend: Spend & { budgetDollars: number }): string {
  const share = formatPercent(Math.floor((spend.dollars / spend.budgetDollars) * 100) / 100);
  const spent = `${formatDollars(spend.dollars)} of ${formatDollars(spend.budgetDollars)}`;
  return `${share} of the budget of ${monthName(spend.monthStart)} is spent: ${spent}. At 100 % deploys and starts are blocked.`;
}

/** `$812.40 in November, 81 % of the budget`; null while there is nothing to tell. */
export function spendWords({ dollars, budgetDollars, monthStart }: Spend): string | null {
  if (dollars < 0.005 && budgetDollars === null) return null;
  const spent = `${formatDollars(dollars)} in ${monthName(monthStart)}`;
  if (budgetDollars === null) return spent;
  return `${spent}, ${formatPercent(Math.floor((dollars / budgetDollars) * 100) / 100)} of the budget`;
}

/** `November`. */
export function monthName(at: Date): string {
  return at.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
}

/** From where on people are warned, in words. */
export const NEAR_WORDS = formatPercent(NEAR_SHARE);

function withStop(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
