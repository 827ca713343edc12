const MINUTE_MS = 60_000;

/** The pauses before the second, third … attempt, in milliseconds. */
const PAUSES_MS = [0.5, 2, 10, 60, 360].map((minutes) => minutes * MINUTE_MS);

export const ATTEMPTS_MAX = PAUSES_MS.length + 1;

/** When to try again after so many attempts; null when that was the last. Pure. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pauseMs = PAUSES_MS[attempts - 1];
  return pauseMs === undefined ? null : new Date(now.getTime() + pauseMs);
}
