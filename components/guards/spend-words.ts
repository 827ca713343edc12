import { formatDollars, formatDuration, formatPercent } from '@/lib/format';
import { budgetState, type Spend } from '@/lib/guards/schema';

const MINUTE_SECONDS = 60;

/** What is missing in the sum: `Not counted: 3 h 00 m without samples.` */
export function uncountedWords({ uncountedSeconds, unpricedHours }: Spend): string {
  const parts = [
    uncountedSeconds >= 5 * MINUTE_SECONDS && `${formatDuration(uncountedSeconds)} without samples`,
    unpricedHours >= 1 / 60 && `${unpricedHours.toFixed(1)} container hours without a known price`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing is missing.' : `Not counted: ${parts.join(', ')}.`;
}

/** `83 % of $1,000.00`, and what that does. */
export function shareWords({ dollars, budgetDollars }: Spend): string {
  const budget = budgetDollars ?? 0;
  const share = formatPercent(Math.floor((dollars / budget) * 100) / 100);
  const effect = {
    none: '',
    within: 'From 80 % on, plans warn.',
    near: 'Plans warn; at 100 % deploys and starts are blocked.',
    reached: 'Deploys and starts are blocked, except by an admin who says why.',
  }[budgetState({ dollars, budgetDollars })];
  return `${share} of ${formatDollars(budget)} spent. ${effect}`;
}
