/** Stretches of time as the reader of the history chooses them, in the reader's zone. Pure. */

const DAY_MS = 86_400_000;

export interface TimeRange {
  /** Inclusive; null is the beginning. */
  from: Date | null;
  /** Exclusive; null is now. */
  to: Date | null;
}

interface ChosenRange {
  range?: 'today' | '7d' | '30d' | 'custom';
  /** Days such as `2026-11-23`, the last one included. */
  from?: string;
  to?: string;
  zone?: string;
}

export function timeRange({ range, from, to, zone = 'UTC' }: ChosenRange, now: Date): TimeRange {
  const since = (days: number) => ({ from: new Date(now.getTime() - days * DAY_MS), to: null });
  switch (range) {
    case undefined:
      return { from: null, to: null };
    case 'today':
      return { from: dayStart(dayOf(now, zone), zone), to: null };
    case '7d':
      return since(7);
    case '30d':
      return since(30);
    case 'custom':
      return { from: from ? dayStart(from, zone) : null, to: to ? dayStart(dayAfter(to), zone) : null };
  }
}

/** `2026-11-23`: the calendar day of a moment in the zone. */
export function dayOf(at: Date, zone: string): string {
  // Swedish dates are written as ISO ones.
  return at.toLocaleDateString('sv-SE', { timeZone: zone });
}

/** When a day begins in the zone; where the clock is put forward at midnight, the first moment after that. */
export function dayStart(day: string, zone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Once with the offset that holds about then, and once with the one that holds at the answer.
  const near = utc - offsetMs(utc, zone);
  const start = utc - offsetMs(near, zone);
  return new Date(dayOf(new Date(start), zone) < day ? Math.max(near, start) : start);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function offsetMs(atMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d+)(?::(\d+))?(?::(\d+))?/.exec(name) ?? [];
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}
