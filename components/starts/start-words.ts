import type { Status } from '@/components/ui/status-mark';
import { formatDuration, formatQuantity } from '@/lib/format';
import { type Pace, paceOf } from '@/lib/starts/pace-of';
import { PHASE_TITLES, type Start, type UsualStart } from '@/lib/starts/schema';

const MARKS = { starting: 'running', serving: 'ok', ended: 'idle', crashed: 'error' } as const;

/** The state in a word; a start that is late is told from one on its way. */
export function startMark(start: Start, nowMs: number): { status: Status; word: string } {
  const pace = paceOf(start, nowMs);
  if (pace)
    return { status: paceStatus(pace), word: pace.verdict === 'stalled' ? 'stalled' : 'starting slowly' };
  return { status: MARKS[start.state], word: start.state };
}

export function paceStatus({ verdict }: Pace): Status {
  return verdict === 'stalled' ? 'error' : 'warning';
}

/** `usually 7 m 20 s`: the median from asked for to serving; null before any start was seen. */
export function usualWords({ total }: UsualStart): string | null {
  return total && `usually ${formatDuration(total.seconds)}`;
}

export function basisWords({ total, basis }: UsualStart): string {
  if (total === null) return 'No earlier start was seen on this target: nothing is usual yet.';
  const of = basis === 'same engine' ? 'with this engine and these kernels' : 'of all that were seen';
  if (total.starts === 1)
    return `Below each bar: the 1 earlier start ${of}, ${formatDuration(total.seconds)} in all.`;
  return `Below each bar: the median of ${formatQuantity(total.starts, 'earlier start')} ${of}, ${formatDuration(total.fastestSeconds)} to ${formatDuration(total.slowestSeconds)} in all.`;
}

/** `Weights, 44 of 142 shards`. */
export function phaseWords({ openPhase, progress }: Start): string {
  if (openPhase === null) return '';
  const title = openPhase === 'between' ? 'Between phases' : PHASE_TITLES[openPhase];
  return progress === null ? title : `${title}, ${progress}`;
}
