import { formatDollars, formatQuantity } from '@/lib/format';
import type { FleetPlan, JobCost, JobPlan } from '@/lib/jobs/plan/plan';

interface Figure {
  value: string;
  note: string;
}

/** `2 of 3`, and who says so. */
export function containersFigure(fleet: FleetPlan, isAsking: boolean): Figure {
  const { running, starting, max, problem } = fleet;
  const source = sourceWords(isAsking, problem);
  if (running === null || starting === null) return { value: 'not known', note: source };
  const value = max === null ? String(running) : `${running} of ${max}`;
  return { value, note: starting > 0 ? `${starting} more starting, ${source}` : source };
}

function sourceWords(isAsking: boolean, problem: string | null): string {
  if (isAsking) return 'asking Modal…';
  return problem === null ? 'says Modal' : 'Modal did not answer';
}

/** What the job itself costs. */
export function jobFigure({ cost: { dollars, isLimit, words }, kind }: JobPlan): Figure {
  if (kind === 'download') return { value: 'CPU only', note: words };
  const value = dollars === null ? 'not known' : formatDollars(dollars);
  return { value: isLimit && dollars !== null ? `up to ${value}` : value, note: words };
}

/** `$0.00 to $150.00`, with the containers that cost it. */
export function hourlyFigure({ hourly }: JobCost): Figure {
  if (hourly === null) return { value: 'no change', note: 'as before the job' };
  const { min, max, minContainers, maxContainers } = hourly;
  const containers =
    minContainers === maxContainers
      ? formatQuantity(maxContainers, 'container')
      : `${minContainers} to ${formatQuantity(maxContainers, 'container')}`;
  if (min === null || max === null) return { value: 'price not known', note: containers };
  const value = min === max ? formatDollars(max) : `${formatDollars(min)} to ${formatDollars(max)}`;
  return { value, note: containers };
}
