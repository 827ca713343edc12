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

/** All moments at which the clock there shows `2026-11-23T14:02`, in order: one; two of an hour that comes twice; none of one that is left out. */
export function instantsAt(wallClock: string, timeZone: string): Date[] {
  const wallMs = Date.parse(`${wallClock}Z`);
  const shown = candidatesMs(wallMs, timeZone).filter((ms) => wallMsAt(ms, timeZone) === wallMs);
  return [...new Set(shown)].sort((a, b) => a - b).map((ms) => new Date(ms));
}

/**
 * When the clock there shows `2026-11-23T14:02`. An hour that comes twice is meant the first time; one that is left out
 * is taken as late as it would have been without the change of clocks.
 */
export function instantAt(wallClock: string, timeZone: string): Date {
  const [byOldOffset] = candidatesMs(Date.parse(`${wallClock}Z`), timeZone);
  return instantsAt(wallClock, timeZone)[0] ?? new Date(byOldOffset);
}

/** By the offsets of a day before and of a day after: no zone moves its clocks twice in between. */
function candidatesMs(wallMs: number, timeZone: string): [number, number] {
  return [wallMs - offsetMs(wallMs - DAY_MS, timeZone), wallMs - offsetMs(wallMs + DAY_MS, timeZone)];
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
