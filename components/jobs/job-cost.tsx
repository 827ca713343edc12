import { formatDollars } from '@/lib/format';

/** What a job's own machines have cost; a dash where it had none or the price is not known. */
export function JobCost({ dollars }: { dollars: number | undefined }) {
  if (dollars === undefined) return <span className="text-muted-foreground">—</span>;
  return <span className="tabular-nums">{formatDollars(dollars)}</span>;
}
