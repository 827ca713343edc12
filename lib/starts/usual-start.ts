import { median } from '@/lib/median';
import {
  START_PHASES,
  type StartPhase,
  type Stretch,
  type Usual,
  type UsualStart,
} from '@/lib/starts/schema';
import { secondsByPhase } from '@/lib/starts/waterfall';

/** A start that came to serve. */
export interface PastStart {
  scheduledAtMs: number;
  servingAtMs: number;
  stretches: readonly Stretch[];
  /** Engine version and kernels: what makes starts alike. Null when its revision is not known. */
  likeness: string | null;
}

// With fewer, one odd start would be called usual.
const ENOUGH = 3;

/** What past starts took, phase by phase: of those alike when there are enough, else of all. Pure. */
export function usualStart(past: readonly PastStart[], likeness: string | null): UsualStart {
  const alike = past.filter((start) => likeness !== null && start.likeness === likeness);
  const isAlike = alike.length >= ENOUGH || (alike.length > 0 && alike.length === past.length);
  const starts = isAlike ? alike : past;
  const times = starts.map(({ stretches, servingAtMs }) => secondsByPhase(stretches, servingAtMs));
  const phases: Partial<Record<StartPhase, Usual>> = {};
  for (const phase of START_PHASES) {
    const usual = usualOf(times.flatMap((seconds) => seconds[phase] ?? []));
    if (usual) phases[phase] = usual;
  }
  const totals = starts.map(({ scheduledAtMs, servingAtMs }) => (servingAtMs - scheduledAtMs) / 1000);
  return { phases, total: usualOf(totals), basis: isAlike ? 'same engine' : 'all starts' };
}

function usualOf(seconds: readonly number[]): Usual | null {
  const middle = median(seconds);
  if (middle === null) return null;
  return {
    seconds: middle,
    fastestSeconds: Math.min(...seconds),
    slowestSeconds: Math.max(...seconds),
    starts: seconds.length,
  };
}
