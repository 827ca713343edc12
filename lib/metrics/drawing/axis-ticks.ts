import type { Grid } from '@/lib/metrics/series';
import { addDays, instantAt, wallClockAt } from '@/lib/zoned-time';

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
const TICK_MINUTES = [1, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];
const TICK_DAYS = [1, 2, 5, 7, 15, 30, 60, 90];
const MOST_TIME_TICKS = 6;

/** Round moments of a zone's clock inside the grid, at most seven. */
export function timeTicks({ startMs, stepSeconds, count }: Grid, zone: string): number[] {
  const endMs = startMs + count * stepSeconds * 1000;
  const minutes = (count * stepSeconds) / 60;
  const fits = (step: number) => minutes / step <= MOST_TIME_TICKS;
  const stepMinutes = TICK_MINUTES.find(fits);
  const stepDays = TICK_DAYS.find((days) => fits(days * DAY)) ?? TICK_DAYS.at(-1) ?? 1;
  const firstDay = wallClockAt(new Date(startMs), zone).slice(0, 10);
  const ticks = new Set<number>();
  for (let day = 0; ; day += stepMinutes ? 1 : stepDays) {
    const date = addDays(firstDay, day);
    for (let minute = 0; minute < DAY; minute += stepMinutes ?? DAY) {
      const at = instantAt(`${date}T${clock(minute)}`, zone).getTime();
      if (at >= startMs && at < endMs) ticks.add(at);
    }
    if (instantAt(`${date}T23:59`, zone).getTime() >= endMs) return [...ticks];
  }
}

function clock(minute: number): string {
  const padded = (value: number) => String(value).padStart(2, '0');
  return `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`;
}
