import { formatDuration } from '@/lib/format';
import { PHASE_TITLES, type Start } from '@/lib/starts/schema';
import { secondsByPhase } from '@/lib/starts/waterfall';

export interface Pace {
  verdict: 'stalled' | 'slow';
  /** What is the matter, and what to do. */
  words: string;
  advice: string;
}

const TIMES_SLOWER = 3;
// A phase of moments is not late after moments.
const LEAST_LATE_SECONDS = 10;
const SILENT_SECONDS = 120;

/**
 * Tells a start that is slow from one that stands still: both are far beyond what the phase usually takes, but a slow one
 * still writes lines. Null while it is on its way as usual, and of one that does not start any more. Pure.
 */
export function paceOf(start: Start, nowMs: number): Pace | null {
  const { openPhase, usual, limitSeconds, machineAtMs } = start;
  if (start.state !== 'starting' || openPhase === null) return null;
  const seconds = secondsByPhase(start.stretches, nowMs)[openPhase] ?? 0;
  const usualSeconds = openPhase === 'between' ? null : (usual.phases[openPhase]?.seconds ?? null);
  const isPastLimit =
    limitSeconds !== null && machineAtMs !== null && (nowMs - machineAtMs) / 1000 > limitSeconds;
  const isLate = usualSeconds !== null && seconds > lateAfter(usualSeconds);
  const silentSeconds = silenceOf(start, nowMs);
  // Before any start was seen, only silence tells; a phase that takes moments is suspicious sooner.
  const patience = Math.min(SILENT_SECONDS, Math.max(LEAST_LATE_SECONDS, usualSeconds ?? SILENT_SECONDS));
  const isSilent = silentSeconds !== null && silentSeconds >= patience;
  if (!isPastLimit && !isLate && !(usualSeconds === null && isSilent && seconds >= SILENT_SECONDS))
    return null;
  const title = openPhase === 'between' ? 'The start' : PHASE_TITLES[openPhase];
  const takes = `${title} has taken ${formatDuration(seconds)}${usualSeconds === null ? '' : `, usually ${formatDuration(usualSeconds)}`}`;
  if (isSilent && silentSeconds !== null)
    return {
      verdict: 'stalled',
      words: `${takes}; no new line for ${formatDuration(silentSeconds)}.`,
      advice: STALLED[openPhase],
    };
  return { verdict: 'slow', words: `${takes}${aliveWords(start)}.`, advice: SLOW[openPhase] };
}

function lateAfter(usualSeconds: number): number {
  return Math.max(TIMES_SLOWER * usualSeconds, usualSeconds + LEAST_LATE_SECONDS);
}

/** Null where nothing writes lines yet: waiting for a machine or an image is silent by nature. */
function silenceOf({ openPhase, lastLineAtMs }: Start, nowMs: number): number | null {
  if (openPhase === 'scheduled' || openPhase === 'image' || lastLineAtMs === null) return null;
  return Math.max(0, (nowMs - lastLineAtMs) / 1000);
}

function aliveWords({ openPhase, progress }: Start): string {
  if (openPhase === 'scheduled' || openPhase === 'image') return '';
  return progress === null ? '; its log goes on' : `; its log goes on: ${progress}`;
}

type Open = NonNullable<Start['openPhase']>;

const END_IT = 'Replace it: a rollover starts a fresh container, most likely on another machine.';
const READ_LOG = 'Read its last lines below, then replace it with a rollover.';

const STALLED: Record<Open, string> = {
  scheduled: '',
  image: '',
  volumes: `The volumes do not answer. ${END_IT}`,
  weights: `No shard arrives from the volume any more. ${END_IT}`,
  kernels: `The compile stands still. ${END_IT} Compile the kernels as a job first, so that no start has to.`,
  engine: `A rank may wait for another one. ${READ_LOG}`,
  graphs: `The capture stands still, often for want of memory. ${READ_LOG} Lower mem-fraction-static or cuda-graph-max-bs if it happens again.`,
  health: `The engine is up and does not answer. ${READ_LOG}`,
  warmup: `The first request gets no answer. ${READ_LOG}`,
  between: READ_LOG,
};

const SLOW: Record<Open, string> = {
  scheduled:
    'Modal has no machine with these GPUs free. Nothing is billed while it waits; stop the app or set the least containers to 0 to give up.',
  image:
    'The first start of a new image pulls all of it. Look at Modal’s status page when a second one is slow, too.',
  volumes: 'Modal’s volumes are slow. Let it go on.',
  weights: 'Shards still arrive. Let it go on unless the start-up limit is near.',
  kernels: 'The kernel cache does not match, so it compiles. Let it go on, then run the compile job.',
  engine: 'Let it go on unless the start-up limit is near.',
  graphs: 'More batch sizes take longer: cuda-graph-max-bs limits them.',
  health: 'Kernels that are not in the cache are compiled by the first request. Let it go on.',
  warmup: 'Kernels that are not in the cache are compiled by the first requests. Let it go on.',
  between: 'Let it go on unless the start-up limit is near.',
};
