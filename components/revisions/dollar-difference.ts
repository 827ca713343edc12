import { formatDollars } from '@/lib/format';

/** `+$50.00`, `−$50.00`, `±$0.00`; a dash where a price is not known. */
export function dollarDifference(before: number | null, after: number | null): string {
  if (before === null || after === null) return '—';
  const difference = after - before;
  const amount = formatDollars(Math.abs(difference));
  if (amount === '$0.00') return `±${amount}`;
  return difference > 0 ? `+${amount}` : `−${amount}`;
}
