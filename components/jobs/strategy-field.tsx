import { StatusMark } from '@/components/ui/status-mark';
import type { StrategyPlan } from '@/lib/jobs/plan/plan';
import type { Strategy } from '@/lib/jobs/schema';

export const STRATEGY_NAMES: Record<Strategy, string> = { rolling: 'Rolling', recreate: 'Recreate' };

interface StrategyFieldProps {
  plan: StrategyPlan;
  /** Null until one is chosen. */
  value: Strategy | null;
  choose: (strategy: Strategy) => void;
}

/** How the new version takes over, with what each way means for the containers of this moment. */
export function StrategyField({ plan: { options, preselected, why }, value, choose }: StrategyFieldProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">Strategy</legend>
      {preselected === null ? (
        <StatusMark status="warning" wraps className="text-sm">
          <span className="text-foreground">{why}</span>
        </StatusMark>
      ) : (
        <p className="text-muted-foreground text-xs">{why}</p>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map(({ strategy, effect }) => (
          <label
            key={strategy}
            className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 rounded-lg border p-3 text-sm has-checked:border-accent has-checked:bg-accent/8"
          >
            <input
              type="radio"
              name="strategy"
              value={strategy}
              checked={value === strategy}
              onChange={() => choose(strategy)}
              aria-labelledby={`${strategy}-name`}
              aria-describedby={`${strategy}-effect`}
              className="mt-0.5 size-4 accent-accent"
            />
            <span id={`${strategy}-name`} className="font-medium">
              {STRATEGY_NAMES[strategy]}
            </span>
            <span id={`${strategy}-effect`} className="col-start-2 text-muted-foreground text-xs">
              {effect}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
