import { formatDollars, formatDuration, formatQuantity } from '@/lib/format';
import type { ColdStart, FleetPlan, JobCost, JobPlan, KernelPlan, Timing } from '@/lib/jobs/plan/plan';

interface Figure {
  value: string;
  note: string;
}

/** `2 serving`, of how many, and who says so. */
export function containersFigure(fleet: FleetPlan, isAsking: boolean): Figure {
  const { running, starting, max, problem } = fleet;
  const source = isAsking ? 'asking Modal…' : sourceWords(problem, running !== null);
  if (running === null || starting === null) return { value: 'not known', note: source };
  const value = starting > 0 ? `${running} serving, ${starting} starting` : `${running} serving`;
  if (max === null) return { value, note: source };
  const limit = running + starting > max ? `at most ${max} after it` : `of at most ${max}`;
  return { value, note: `${limit}, ${source}` };
}

function sourceWords(problem: string | null, isCounted: boolean): string {
  if (problem === null) return 'says Modal';
  return isCounted ? 'stored count' : 'Modal did not answer';
}

/** `6 m 40 s`, or what is known before the first start. */
export function startFigure({ seconds, isLimit, compiles, limitSeconds }: ColdStart): Figure {
  if (seconds === null) return { value: 'not seen yet', note: `at most ${formatDuration(limitSeconds)}` };
  const value = formatDuration(seconds);
  return { value: isLimit ? `up to ${value}` : value, note: compiles ? 'with a kernel compile' : 'median' };
}

/** How long the job itself takes. */
export function durationFigure({ seconds }: Timing): Figure {
  return seconds === null
    ? { value: 'not seen yet', note: 'no run on this target' }
    : { value: formatDuration(seconds), note: 'median' };
}

/** What the job itself costs. */
export function jobFigure({ cost, kind, lastSteps }: JobPlan, isBooting = false): Figure {
  const { dollars, isLimit, words } = (isBooting && lastSteps?.bootCost) || cost;
  if (kind === 'download') return { value: 'CPU only', note: words };
  if (kind === 'register') return { value: 'no GPU', note: words };
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

const KERNELS = { matches: 'matches', differs: 'differs', empty: 'empty', unknown: 'not known' } as const;

/** Whether the compiled kernels serve, and if not, what differs. */
export function kernelFigure({ state, words }: KernelPlan): Figure {
  return { value: KERNELS[state], note: state === 'matches' ? 'nothing to compile' : words };
}
