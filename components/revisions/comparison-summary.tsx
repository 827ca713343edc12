import { formatQuantity } from '@/lib/format';
import type { Comparison } from '@/lib/presets/compare-revisions';
import { dollarDifference } from './dollar-difference';

/** `2 changes · cold start · no recompile · ±$0.00 / h at most`. */
export function ComparisonSummary({ comparison }: { comparison: Comparison }) {
  const { flags, platform, coldStartFor, recompileFor, dollarsPerHour } = comparison;
  const count = [...flags, ...platform].reduce((sum, { changes }) => sum + changes.length, 0);
  const parts = [
    formatQuantity(count, 'change'),
    coldStartFor.length > 0 ? 'cold start' : 'no cold start',
    recompileFor.length > 0 ? 'kernel recompile' : 'no recompile',
    `${dollarDifference(dollarsPerHour.before.max, dollarsPerHour.after.max)} / h at most`,
  ];
  return <span className="text-muted-foreground text-xs tabular-nums">{parts.join(' · ')}</span>;
}
