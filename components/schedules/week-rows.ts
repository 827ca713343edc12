import { addDays, instantAt, wallClockAt } from '@/lib/zoned-time';

/** A stretch with warm containers, as it comes from the server. */
export interface WarmStretch {
  fromMs: number;
  toMs: number;
  containers: number;
}

export interface WeekBar {
  /** Shares of the day, 0 to 1. */
  from: number;
  to: number;
  containers: number;
  /** `08:30`. */
  opens: string;
  closes: string;
}

export interface WeekRow {
  /** `2026-11-23`. */
  day: string;
  bars: WeekBar[];
}

const DAYS = 7;

/** The seven days from today on, as the clocks of a zone show them, each with the stretches that lie in it. */
export function weekRows(stretches: readonly WarmStretch[], timeZone: string, nowMs: number): WeekRow[] {
  const today = wallClockAt(new Date(nowMs), timeZone).slice(0, 10);
  return Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(today, index);
    const startMs = instantAt(`${day}T00:00`, timeZone).getTime();
    const endMs = instantAt(`${addDays(day, 1)}T00:00`, timeZone).getTime();
    const inside = stretches.filter(({ fromMs, toMs }) => fromMs < endMs && toMs > startMs);
    const bars = inside.map(({ fromMs, toMs, containers }) => {
      const opens = fromMs <= startMs ? '00:00' : clock(fromMs, timeZone);
      const closes = toMs >= endMs ? '24:00' : clock(toMs, timeZone);
      return { from: share(opens), to: share(closes), containers, opens, closes };
    });
    return { day, bars };
  });
}

function clock(ms: number, timeZone: string): string {
  return wallClockAt(new Date(ms), timeZone).slice(11);
}

export function share(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) / 1440;
}
