import type { Grid } from '@/lib/metrics/series';
import { instantAt, wallClockAt } from '@/lib/zoned-time';

/** A ceiling for the value axis with round steps: 1, 2, 2.5 or 5 times a power of ten, in `ticks` steps. Pure. */
export function axisTicks(highest: number, ticks = 4, whole = false): number[] {
  const rough = Math.max(highest, Number.EPSILON) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

const HOUR = 60;
const DAY = 24 * HOUR;
const TICK_MINUTES = [
  ...[1, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  ...[1, 2, 5, 7, 15, 30, 60, 90].map((days) => days * DAY),
];
const MOST_TIME_TICKS = 6;

/** Round moments of a zone's clock inside the grid, at most seven. */
export function timeTicks({ startMs, stepSeconds, count }: Grid, zone: string): number[] {
  const endMs = startMs + count * stepSeconds * 1000;
  const minutes = (count * stepSeconds) / 60;
  const step = TICK_MINUTES.find((each) => minutes / each <= MOST_TIME_TICKS) ?? 90 * DAY;
  const stepMs = step * 60_000;
  // The clock's face as if it were UTC's; steps of hours begin at midnight, steps of days with the first whole day.
  const faceMs = Date.parse(`${wallClockAt(new Date(startMs), zone)}Z`);
  const roundMs = Math.min(stepMs, DAY * 60_000);
  const ticks = new Set<number>();
  for (let face = Math.floor(faceMs / roundMs) * roundMs; ; ) {
    const at = instantAt(new Date(face).toISOString().slice(0, 16), zone).getTime();
    if (at >= endMs) return [...ticks];
    if (at >= startMs) ticks.add(at);
    face += at >= startMs ? stepMs : roundMs;
  }
}
