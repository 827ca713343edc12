import { formatDollars, formatDuration } from '@/lib/format';
import type { Phase } from '@/lib/jobs/plan/plan';

interface PlanPhasesProps {
  phases: readonly Phase[];
  /** Null for phases that cost nothing of their own. */
  dollarsPerSecond: number | null;
}

/** One bar after the other, as they will run: each begins where the one before ends. */
export function PlanPhases({ phases, dollarsPerSecond }: PlanPhasesProps) {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total === 0) return null;
  const startOf = (index: number) =>
    phases.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0) / total;
  return (
    <ol className="grid gap-2">
      {phases.map(({ title, seconds, isLimit, range }, index) => (
        <li key={title} className="grid gap-1 text-sm">
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>{title}</span>
            <span className="text-muted-foreground text-xs tabular-nums">
              {isLimit && 'up to '}
              {formatDuration(seconds)}
              {range && isRange(range) && <span className="max-sm:hidden"> ({rangeWords(range)})</span>}
              {dollarsPerSecond !== null && ` · ${formatDollars(seconds * dollarsPerSecond)}`}
            </span>
          </span>
          <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-muted">
            <span
              className="block h-full min-w-0.5 rounded-full bg-accent"
              style={{ marginLeft: `${startOf(index) * 100}%`, width: `${(seconds / total) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

type Range = NonNullable<Phase['range']>;

function isRange({ fastestSeconds, slowestSeconds }: Range): boolean {
  return formatDuration(fastestSeconds) !== formatDuration(slowestSeconds);
}

function rangeWords({ fastestSeconds, slowestSeconds }: Range): string {
  return `${formatDuration(fastestSeconds)} to ${formatDuration(slowestSeconds)}`;
}
