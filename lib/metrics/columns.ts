import { groupBy } from '@/lib/metrics/group-by';
import type { Increments } from '@/lib/metrics/increments';
import type { GaugeName } from '@/lib/metrics/metric-table';
import { addUp, type GaugeStat, type Point, stepStart } from '@/lib/metrics/point';
import type { Grid } from '@/lib/metrics/series';

// Two snapshots of one container may lie up to a minute apart before it counts as silent.
const BRIDGED_STEPS = 3;
export const RAW_SECONDS = 15;
// Raw increments are summed over a sliding minute, as `rate(...[1m])` does: one step alone holds a handful of requests.
const WINDOW_STEPS = 4;

/** How far before the grid its first step looks back. */
export const LOOK_BACK_SECONDS = (WINDOW_STEPS - 1) * RAW_SECONDS;

export type Column = (number | null)[];

/** The steps of a window that ends with the step `now` is in. */
export function gridEndingAt(now: Date, windowSeconds: number, stepSeconds: number): Grid {
  const count = Math.max(1, Math.round(windowSeconds / stepSeconds));
  const startMs = stepStart(now, stepSeconds).getTime() - (count - 1) * stepSeconds * 1000;
  return { startMs, stepSeconds, count };
}

/** One value a step: of several the last, or what `combine` makes of them. A missing step stays missing, except where raw snapshots are merely a little apart. */
export function gaugeColumn<T extends { at: Date }>(
  points: readonly T[],
  grid: Grid,
  read: (point: T) => number | null,
  combine: (earlier: number, later: number) => number = (_, later) => later,
): Column {
  const column: Column = Array.from({ length: grid.count }, () => null);
  for (const point of points) {
    const index = stepIndex(point.at.getTime(), grid);
    const value = read(point);
    if (value === null || index < 0 || index >= grid.count) continue;
    const earlier = column[index] ?? null;
    column[index] = earlier === null ? value : combine(earlier, value);
  }
  return grid.stepSeconds === RAW_SECONDS ? bridged(column) : column;
}

/** What one step of a chart knows: gauges as they stood, and what was added over how many seconds. */
export interface Step extends Increments {
  gauges: Partial<Record<GaugeName, GaugeStat>>;
  seconds: number;
}

/** What the rows of one step hold together. */
export type Slot = Omit<Step, 'seconds'>;

/** Points of one container, or of the fleet, as the steps of a grid; null where nothing was heard. */
export function stepsOf(points: readonly Point[], grid: Grid): (Step | null)[] {
  const byStep = groupBy(points, ({ at }) => stepIndex(at.getTime(), grid));
  const slots = [...byStep].map(([index, inStep]): [number, Slot] => {
    return [index, { ...addUp(inStep), gauges: inStep.at(-1)?.gauges ?? {} }];
  });
  return inWindows(new Map(slots), grid);
}

/**
 * What each step holds, by its index, as the steps of a grid. At raw resolution what was added is that of the minute that
 * ends with the step, and a step merely skipped keeps the gauges of the one before.
 */
export function inWindows(slots: ReadonlyMap<number, Slot>, grid: Grid): (Step | null)[] {
  const isRaw = grid.stepSeconds === RAW_SECONDS;
  const own = Array.from({ length: grid.count }, (_, index) => (slots.has(index) ? 1 : null));
  if (!isRaw) return own.map((_, index) => withSeconds(slots.get(index), grid.stepSeconds));
  let gauges: Step['gauges'] = {};
  return bridged(own).map((isHeard, index) => {
    if (isHeard === null) return null;
    gauges = slots.get(index)?.gauges ?? gauges;
    return { ...addUp(windowEnding(index, slots)), gauges, seconds: WINDOW_STEPS * RAW_SECONDS };
  });
}

function withSeconds(slot: Slot | undefined, seconds: number): Step | null {
  if (slot === undefined) return null;
  const { gauges, counters, histograms } = slot;
  return { gauges, counters, histograms, seconds };
}

function windowEnding(last: number, slots: ReadonlyMap<number, Slot>): Slot[] {
  return Array.from({ length: WINDOW_STEPS }, (_, back) => slots.get(last - back)).filter(
    (slot) => slot !== undefined,
  );
}

/** One value a step. */
export function columnOf(
  steps: readonly (Step | null)[],
  read: (step: Step) => number | null,
  digits?: number,
): Column {
  return steps.map((step) => {
    const value = step === null ? null : read(step);
    return digits === undefined ? value : rounded(value, digits);
  });
}

export function rounded(value: number | null, digits: number): number | null {
  if (value === null) return null;
  const factor = 10 ** digits;
  const scaled = value * factor;
  const fromHalf = Math.abs(Math.abs(scaled % 1) - 0.5);
  // Only what lies all but in the middle needs every decimal to be told apart, and the slow way by text.
  if (fromHalf > 1e-6 && Math.abs(scaled) < 1e9) return Math.round(scaled) / factor;
  return Number(value.toFixed(digits));
}

/** Which step of the grid a moment falls in; below 0 and from `count` on it lies outside. */
export function stepIndex(atMs: number, grid: Grid): number {
  return Math.floor((atMs - grid.startMs) / (grid.stepSeconds * 1000));
}

/** A missing step stays missing, except where raw snapshots are merely a little apart. */
export function bridged(column: Column): Column {
  const filled = [...column];
  let lastIndex = -1;
  for (const [index, value] of column.entries()) {
    if (value === null) continue;
    const missing = index - lastIndex - 1;
    if (lastIndex >= 0 && missing <= BRIDGED_STEPS)
      filled.fill(column[lastIndex] ?? null, lastIndex + 1, index);
    lastIndex = index;
  }
  return filled;
}
