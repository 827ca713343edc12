import { PHASE_TITLES, START_PHASES, type Start, type StartPhase, type Usual } from '@/lib/starts/schema';
import { secondsByPhase } from '@/lib/starts/waterfall';

/** A stretch of the picture's width, both from 0 to 1. */
export interface Bar {
  left: number;
  width: number;
}

export interface PhaseRow {
  key: StartPhase | 'between';
  title: string;
  /** Null for a phase that has not come yet. */
  seconds: number | null;
  isOpen: boolean;
  /** Of the time until now. */
  share: number | null;
  /** Null where nothing is billed, or no price is known. */
  dollars: number | null;
  usual: Usual | null;
  /** More than the median; null while it is open or nothing is usual. */
  moreSeconds: number | null;
  bars: Bar[];
  usualBar: Bar | null;
}

/** The rows of a start's picture: what it took above, what is usual below, on one scale. Pure. */
export function phaseRows(start: Start, nowMs: number): PhaseRow[] {
  const taken = secondsByPhase(start.stretches, nowMs);
  const totalSeconds = secondsSoFar(start, nowMs);
  const scaleSeconds = Math.max(totalSeconds, start.usual.total?.seconds ?? 0, 1);
  let usualBefore = 0;
  return [...START_PHASES, 'between' as const].flatMap((key): PhaseRow[] => {
    const seconds = taken[key] ?? null;
    const usual = key === 'between' ? null : (start.usual.phases[key] ?? null);
    const usualBar = usual && { left: usualBefore / scaleSeconds, width: usual.seconds / scaleSeconds };
    usualBefore += usual?.seconds ?? 0;
    // A kernel compile or a gap that neither was nor is usual would be an empty row.
    if (seconds === null && (usual === null || start.state !== 'starting')) return [];
    const isOpen = start.openPhase === key && start.endedAtMs === null;
    return [
      {
        key,
        title: key === 'between' ? 'Between phases' : PHASE_TITLES[key],
        seconds,
        isOpen,
        share: seconds === null || totalSeconds === 0 ? null : seconds / totalSeconds,
        dollars: dollarsOf(start, key, seconds),
        usual,
        moreSeconds: seconds === null || usual === null || isOpen ? null : seconds - usual.seconds,
        bars: barsOf(start, key, nowMs, scaleSeconds),
        usualBar,
      },
    ];
  });
}

/** From asked for to serving, to its end, or to now. */
export function secondsSoFar({ scheduledAtMs, servingAtMs, endedAtMs }: Start, nowMs: number): number {
  return Math.max(0, ((servingAtMs ?? endedAtMs ?? nowMs) - scheduledAtMs) / 1000);
}

/** Modal bills a container from its machine on. Null while no price is known. */
export function startDollars(start: Start, nowMs: number): number | null {
  const { machineAtMs, servingAtMs, endedAtMs, dollarsPerHour } = start;
  if (dollarsPerHour === null) return null;
  if (machineAtMs === null) return 0;
  return (Math.max(0, (servingAtMs ?? endedAtMs ?? nowMs) - machineAtMs) / 3_600_000) * dollarsPerHour;
}

function dollarsOf({ dollarsPerHour }: Start, key: PhaseRow['key'], seconds: number | null): number | null {
  if (key === 'scheduled' || seconds === null || dollarsPerHour === null) return null;
  return (seconds / 3600) * dollarsPerHour;
}

function barsOf(start: Start, key: PhaseRow['key'], nowMs: number, scaleSeconds: number): Bar[] {
  return start.stretches
    .filter(({ phase }) => phase === key)
    .map(({ fromMs, toMs }) => ({
      left: (fromMs - start.scheduledAtMs) / 1000 / scaleSeconds,
      width: Math.max(0, (toMs ?? nowMs) - fromMs) / 1000 / scaleSeconds,
    }));
}
