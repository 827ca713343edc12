import { StatusMark } from '@/components/ui/status-mark';
import { budgetState, NEAR_SHARE, type Spend } from '@/lib/guards/schema';
import { shareWords } from './spend-words';

const MARKS = { none: 'idle', within: 'ok', near: 'warning', reached: 'error' } as const;
const FILLS = { none: 'bg-muted', within: 'bg-accent', near: 'bg-warning', reached: 'bg-danger' } as const;

/** How much of the budget is spent, with the mark from where on people are warned. */
export function SpendBar({ spend }: { spend: Spend }) {
  const state = budgetState(spend);
  const share = Math.min(1, spend.dollars / (spend.budgetDollars ?? 1));
  return (
    <div className="grid gap-1.5">
      <div aria-hidden className="relative h-2 overflow-hidden rounded-full bg-muted">
        <div className={`h-full ${FILLS[state]}`} style={{ width: `${share * 100}%` }} />
        <div className="absolute inset-y-0 w-px bg-foreground/50" style={{ left: `${NEAR_SHARE * 100}%` }} />
      </div>
      <p className="text-sm tabular-nums">
        <StatusMark status={MARKS[state]} wraps>
          <span className="text-foreground">{shareWords(spend)}</span>
        </StatusMark>
      </p>
    </div>
  );
}
