import type { Mark, StartPhase, Stretch } from '@/lib/starts/schema';

export interface MarkedStart {
  scheduledAtMs: number;
  machineAtMs: number | null;
  marks: readonly Mark[];
  endedAtMs: number | null;
}

// Below it, time between two phases is how long it takes to say that one is over.
const LEAST_GAP_MS = 1000;

/** What a container did one after the other, without overlap: from being asked for to serving, or to its end. Pure. */
export function waterfall({ scheduledAtMs, machineAtMs, marks, endedAtMs }: MarkedStart): Stretch[] {
  const turns: { atMs: number; phase: Stretch['phase'] }[] = [{ atMs: scheduledAtMs, phase: 'scheduled' }];
  if (machineAtMs !== null) turns.push({ atMs: Math.max(machineAtMs, scheduledAtMs), phase: 'image' });
  let interrupted: StartPhase | 'between' = 'engine';
  let servingAtMs: number | null = null;
  for (const { atMs, to } of marks) {
    const now = turns.at(-1)?.phase ?? 'between';
    if (to === 'serving') {
      servingAtMs = atMs;
      break;
    }
    if (to === 'resume') {
      if (now === 'kernels') turns.push({ atMs, phase: interrupted });
      continue;
    }
    if (to === 'kernels' && now !== 'kernels') interrupted = now;
    if (to !== now) turns.push({ atMs, phase: to });
  }
  return withoutCracks(stretchesOf(turns, servingAtMs ?? endedAtMs));
}

function stretchesOf(turns: readonly { atMs: number; phase: Stretch['phase'] }[], endMs: number | null) {
  // The clocks of Modal's machines differ by moments: no stretch ends before it began.
  let floor = 0;
  const starts = turns.map(({ atMs, phase }) => {
    floor = Math.max(floor, atMs);
    return { phase, fromMs: floor };
  });
  return starts.map(({ phase, fromMs }, index): Stretch => {
    const next = starts[index + 1];
    const toMs = next ? next.fromMs : endMs === null ? null : Math.max(endMs, fromMs);
    return { phase, fromMs, toMs };
  });
}

/** A moment between two phases belongs to the one before it. */
function withoutCracks(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const { phase, fromMs, toMs } = stretch;
    const before = kept.at(-1);
    if (phase === 'between' && before && toMs !== null && toMs - fromMs < LEAST_GAP_MS) before.toMs = toMs;
    else if (toMs === null || toMs > fromMs) kept.push({ ...stretch });
  }
  return kept;
}

/** Seconds in each phase; the open one counts up to `nowMs`. */
export function secondsByPhase(stretches: readonly Stretch[], nowMs: number) {
  const seconds: Partial<Record<Stretch['phase'], number>> = {};
  for (const { phase, fromMs, toMs } of stretches)
    seconds[phase] = (seconds[phase] ?? 0) + Math.max(0, (toMs ?? nowMs) - fromMs) / 1000;
  return seconds;
}
