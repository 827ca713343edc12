import type { Panel } from '@/lib/metrics/series';

/** Two neighbouring bounds of a histogram. A quantile says no more than that it lies between them: the rest is interpolated. */
export interface Bucket {
  lower: number;
  /** Null above the highest bound. */
  upper: number | null;
}

/** Bounds, in the panel's unit, that hold from one step of the grid on until the next entry. */
export interface LayoutSince {
  step: number;
  bounds: number[];
}

/** The layouts of a histogram over the steps: an entry where it changes. A step without observations changes nothing. Pure. */
export function layoutsOverTime(steps: readonly (readonly number[] | null)[]): LayoutSince[] {
  const layouts: LayoutSince[] = [];
  let before: readonly number[] | null = null;
  for (const [step, bounds] of steps.entries()) {
    if (bounds === null || bounds === before) continue;
    if (before?.join() !== bounds.join()) layouts.push({ step, bounds: [...bounds] });
    before = bounds;
  }
  return layouts;
}

/** The bucket that a quantile drawn at a step fell in; null when the panel has no buckets there. */
export function bucketAt(panel: Pick<Panel, 'layouts'>, step: number, value: number): Bucket | null {
  const bounds = panel.layouts?.findLast((layout) => layout.step <= step)?.bounds;
  return bounds === undefined ? null : bucketAround(bounds, value);
}

/** The bucket around a quantile. At the highest bound and above stands only that it is no less. Null without bounds. */
export function bucketAround(bounds: readonly number[], value: number): Bucket | null {
  const highest = bounds.at(-1);
  if (highest === undefined) return null;
  if (value >= highest) return { lower: highest, upper: null };
  const index = bounds.findIndex((bound) => value <= bound);
  const upper = bounds[index] ?? highest;
  return { lower: bounds[index - 1] ?? Math.min(0, upper), upper };
}

/** How wide the bucket is beside its middle, 0 to 2; Infinity above the highest bound. Above 0.5 a chart should say so. */
export function coarseness({ lower, upper }: Bucket): number {
  return upper === null
    ? Number.POSITIVE_INFINITY
    : (upper - lower) / Math.max(Math.abs(upper + lower) / 2, Number.EPSILON);
}

/** `between 200 and 400 ms`, `up to 100 ms`, `400 ms or more`. */
export function bucketWords({ lower, upper }: Bucket, unit: string): string {
  const number = (value: number) => String(Number(value.toPrecision(6)));
  if (upper === null) return `${number(lower)} ${unit} or more`;
  if (lower === 0) return `up to ${number(upper)} ${unit}`;
  return `between ${number(lower)} and ${number(upper)} ${unit}`;
}
