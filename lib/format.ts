/** Numbers and times as people read them, each with its unit. Pure. */

const NOTHING = '—';
const LOCALE = 'en-GB';
const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;

const DATE_TIME: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
};
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' };

const clocks = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/** To make a formatter takes as long as to use it a hundred times: one a zone is kept. */
function written(date: Date, options: Intl.DateTimeFormatOptions, timeZone = ''): string {
  if (Number.isNaN(date.getTime())) return NOTHING;
  const zones = clocks.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  clocks.set(options, zones);
  const clock =
    zones.get(timeZone) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: timeZone || undefined });
  zones.set(timeZone, clock);
  return clock.format(date);
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** `0.4 s`, `42 s`, `1 m 12 s`, `2 h 05 m`, `3 d 04 h`: the two largest units, rounded down. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return NOTHING;
  // The microsecond makes up for binary fractions: 0.3 s is 0.3 s, not 0.2 s.
  const given = Math.max(0, seconds) + 1e-6;
  if (given < 10) return `${(Math.floor(given * 10) / 10).toFixed(1)} s`;
  const whole = Math.floor(given);
  if (whole < MINUTE_SECONDS) return `${whole} s`;
  if (whole < HOUR_SECONDS)
    return `${Math.floor(whole / MINUTE_SECONDS)} m ${padded(whole % MINUTE_SECONDS)} s`;
  const minutes = Math.floor((whole % HOUR_SECONDS) / MINUTE_SECONDS);
  if (whole < DAY_SECONDS) return `${Math.floor(whole / HOUR_SECONDS)} h ${padded(minutes)} m`;
  const hours = Math.floor((whole % DAY_SECONDS) / HOUR_SECONDS);
  return `${Math.floor(whole / DAY_SECONDS)} d ${padded(hours)} h`;
}

/** `just now`, `42 s ago`, `5 m ago`, `3 h ago`, `12 d ago`. */
export function formatAgo(date: Date, now: Date): string {
  const seconds = Math.floor((now.getTime() - date.getTime()) / 1000);
  if (!Number.isFinite(seconds)) return NOTHING;
  if (seconds < 5) return 'just now';
  if (seconds < MINUTE_SECONDS) return `${seconds} s ago`;
  if (seconds < HOUR_SECONDS) return `${Math.floor(seconds / MINUTE_SECONDS)} m ago`;
  if (seconds < DAY_SECONDS) return `${Math.floor(seconds / HOUR_SECONDS)} h ago`;
  return `${Math.floor(seconds / DAY_SECONDS)} d ago`;
}

/** Decimal units as Modal and the hub count them: `704 GB`, `1.4 GB`, `12 B`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return NOTHING;
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let value = Math.max(0, bytes);
  let unit = 0;
  // 999.5 and more would round to `1000 MB`: that is 1 GB.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[unit]}`;
}

/** `18,240`. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? Math.round(count).toLocaleString('en-US') : NOTHING;
}

/** `1 revision`, `12 revisions`. */
export function formatQuantity(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** `51 %` of a share between 0 and 1. */
export function formatPercent(share: number, digits = 0): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(digits)} %` : NOTHING;
}

/** `$50.00`, `$1,200.00`, `−$3.10`. */
export function formatDollars(dollars: number): string {
  if (!Number.isFinite(dollars)) return NOTHING;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const amount = Math.abs(dollars).toLocaleString('en-US', digits);
  return dollars < 0 && amount !== '0.00' ? `−$${amount}` : `$${amount}`;
}

/** `$50.00 / h`. */
export function formatDollarsPerHour(dollars: number): string {
  return Number.isFinite(dollars) ? `${formatDollars(dollars)} / h` : NOTHING;
}

/** `188 ms`, `2.4 s` from a second on. */
export function formatMilliseconds(ms: number): string {
  if (!Number.isFinite(ms)) return NOTHING;
  return ms < 999.5 ? `${Math.round(ms)} ms` : formatDuration(Math.round(ms) / 1000);
}

/** `23 Nov 2026, 14:02` in the given zone, else in the reader's. */
export function formatDateTime(date: Date, timeZone?: string): string {
  return written(date, DATE_TIME, timeZone);
}

/** `14:02`. */
export function formatTime(date: Date, timeZone?: string): string {
  return written(date, TIME, timeZone);
}

/** `14:02:10`. */
export function formatClock(date: Date, timeZone?: string): string {
  return written(date, CLOCK, timeZone);
}

/** `Mon 23 November 2026`. */
export function formatDay(date: Date, timeZone?: string): string {
  return written(date, DAY, timeZone);
}
