/** Wall clocks of places by their IANA name. Pure: when a place moves its clocks is known by Intl. */

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== null;
  } catch {
    return false;
  }
}

/** What the clock shows there: `2026-11-23T14:02`. */
export function wallClockAt(instant: Date, timeZone: string): string {
  return new Date(wallMsAt(instant.getTime(), timeZone)).toISOString().slice(0, 16);
}

/**
 * When the clock there shows `2026-11-23T14:02`. An hour that comes twice is meant the first time; one that is left out
 * is taken as late as it would have been without the change of clocks.
 */
export function instantAt(wallClock: string, timeZone: string): Date {
  const wallMs = Date.parse(`${wallClock}Z`);
  const byOldOffset = wallMs - offsetMs(wallMs - DAY_MS, timeZone);
  const byNewOffset = wallMs - offsetMs(wallMs + DAY_MS, timeZone);
  const meant = [byOldOffset, byNewOffset].filter((ms) => wallMsAt(ms, timeZone) === wallMs);
  return new Date(meant.length > 0 ? Math.min(...meant) : byOldOffset);
}

/** `2026-11-30`, seven days after `2026-11-23`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

function offsetMs(instantMs: number, timeZone: string): number {
  return wallMsAt(instantMs, timeZone) - instantMs;
}

/** What the clock shows there, as if it were UTC's. */
function wallMsAt(instantMs: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) +
    (((instantMs % 1000) + 1000) % 1000)
  );
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
