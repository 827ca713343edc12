const clocks = new Map<string, Intl.DateTimeFormat>();

/** `14:02:10`, for many lines: making a format takes as long as writing a screen of them. */
export function logClock(atMs: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    clock = new Intl.DateTimeFormat('en-GB', { ...digits, timeZone });
    clocks.set(timeZone, clock);
  }
  return clock.format(atMs);
}
