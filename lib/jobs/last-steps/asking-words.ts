import { formatDollars, formatDuration, formatQuantity } from '@/lib/format';
import type { ColdStart } from '@/lib/jobs/plan/plan';

interface Asking {
  prompts: number;
  revision: string;
  coldStart: Pick<ColdStart, 'dollars' | 'seconds' | 'isLimit'> | null;
  idleSeconds: number;
  dollarsPerContainerHour: number | null;
}

/** What asking the golden prompts of a deployment does and costs, in sentences. Pure. */
export function askingWords({
  prompts,
  revision,
  coldStart,
  idleSeconds,
  dollarsPerContainerHour,
}: Asking): string {
  const idle = formatDuration(idleSeconds);
  const dollars =
    dollarsPerContainerHour === null
      ? ''
      : ` (${formatDollars((idleSeconds / 3600) * dollarsPerContainerHour)})`;
  return [
    `Sends ${formatQuantity(prompts, 'prompt')} to ${revision}, one after the other, from a CPU machine.`,
    `When no container serves, one is started first${startWords(coldStart)}.`,
    `Each request starts its idle window of ${idle}${dollars} anew.`,
  ].join(' ');
}

function startWords(coldStart: Asking['coldStart']): string {
  if (!coldStart || coldStart.dollars === null) return ', at a price that is not known';
  const isAtMost = coldStart.seconds === null || coldStart.isLimit;
  return `, for ${isAtMost ? 'up to' : 'about'} ${formatDollars(coldStart.dollars)}`;
}
