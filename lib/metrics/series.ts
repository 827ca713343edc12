import type { LayoutSince } from '@/lib/metrics/coarseness';

/** What the metrics pages draw, as the API answers it: columns over one shared grid of time. Pure. */

export const RANGES = {
  '15m': { seconds: 900, label: '15 min' },
  '1h': { seconds: 3600, label: '1 h' },
  '6h': { seconds: 6 * 3600, label: '6 h' },
  '24h': { seconds: 24 * 3600, label: '24 h' },
  '7d': { seconds: 7 * 86_400, label: '7 d' },
  '30d': { seconds: 30 * 86_400, label: '30 d' },
} as const;
export type Range = keyof typeof RANGES;

export function isRange(value: unknown): value is Range {
  return typeof value === 'string' && Object.hasOwn(RANGES, value);
}

export interface Grid {
  /** Unix milliseconds of the first step's start. */
  startMs: number;
  stepSeconds: number;
  count: number;
}

export interface Series {
  key: string;
  label: string;
  /** One value a step of the grid; null where nothing was heard. */
  values: (number | null)[];
}

export interface Panel {
  series: Series[];
  /** Unix milliseconds of the newest thing heard for this panel, also outside of the window. */
  newestAtMs: number | null;
  /** A line that the values should stay below. */
  limit?: { value: number; label: string };
  /** Where the values are quantiles: the buckets they were read from, in the series' unit. */
  layouts?: LayoutSince[];
}

export const PANELS = [
  'ttft',
  'kv',
  'containers',
  'requests',
  'interToken',
  'tokens',
  'acceptLength',
  'cacheHits',
] as const;
export type PanelName = (typeof PANELS)[number];

export interface Mark {
  atMs: number;
  /** `r12`. */
  label: string;
  by: string;
}

/** How long a crash is told. */
export const CRASH_MINUTES = 15;

export interface FleetNow {
  /** Null while nobody has counted for a minute. */
  running: number | null;
  starting: number | null;
  /** max_containers of the deployed revision; null when nothing is deployed. */
  max: number | null;
  dollarsPerHour: number | null;
  countedAtMs: number | null;
  /** When any container was last heard. */
  lastSeenAtMs: number | null;
  /** Containers that crashed in the last CRASH_MINUTES, since the newest deployment; the newest of them speaks. */
  crash: { atMs: number; why: string; count: number } | null;
}

export interface Collecting {
  polledAtMs: number | null;
  /** Modal's control plane does not answer since then. */
  unreachableSinceMs: number | null;
  unreachableWhy: string | null;
  refusedSnapshots: number;
}

export interface OverviewMetrics {
  range: Range;
  generatedAtMs: number;
  grid: Grid;
  panels: Record<PanelName, Panel>;
  marks: Mark[];
  fleet: FleetNow;
  collecting: Collecting;
}

export interface ChartRow {
  atMs: number;
  [key: string]: number | null;
}

/** One row a step, as the chart and the data table read it. */
export function chartRows(grid: Grid, series: readonly Series[]): ChartRow[] {
  return Array.from({ length: grid.count }, (_, index) => {
    const row: ChartRow = { atMs: grid.startMs + index * grid.stepSeconds * 1000 };
    for (const { key, values } of series) row[key] = values[index] ?? null;
    return row;
  });
}

// The running step is often still empty, and a snapshot may be a little late.
const NEWEST_STEPS = 4;

/** The newest value, when it is not older than a few steps. */
export function newestValue(series: Series): number | null {
  return series.values.slice(-NEWEST_STEPS).findLast((value) => value !== null) ?? null;
}

export function hasValues(panel: Panel): boolean {
  return panel.series.some(({ values }) => values.some((value) => value !== null));
}

// Snapshots come every 15 s: a minute without one means that several were missed.
export const STALE_SECONDS = 60;

/** `never` when nothing was ever heard. */
export function freshness(newestAtMs: number | null, nowMs: number): 'fresh' | 'stale' | 'never' {
  if (newestAtMs === null) return 'never';
  return nowMs - newestAtMs > STALE_SECONDS * 1000 ? 'stale' : 'fresh';
}

/** Zero containers and none on its way: a fact, not a fault. */
export function isScaledToZero(fleet: FleetNow): boolean {
  return fleet.running === 0 && fleet.starting === 0;
}

/** A ceiling for the value axis with round steps: 1, 2, 2.5 or 5 times a power of ten, in `ticks` steps. */
export function axisTicks(highest: number, ticks = 4, whole = false): number[] {
  const rough = Math.max(highest, Number.EPSILON) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

const TICK_SECONDS = [60, 300, 900, 3600, 3 * 3600, 6 * 3600, 86_400, 2 * 86_400, 5 * 86_400];
const MOST_TIME_TICKS = 6;

/** Round moments of the reader's clock inside the grid, at most seven. `zoneOffsetMinutes` as Date#getTimezoneOffset. */
export function timeTicks(grid: Grid, zoneOffsetMinutes: number): number[] {
  const spanSeconds = grid.count * grid.stepSeconds;
  const seconds = TICK_SECONDS.find((step) => spanSeconds / step <= MOST_TIME_TICKS) ?? 5 * 86_400;
  const offsetMs = zoneOffsetMinutes * 60_000;
  const stepMs = seconds * 1000;
  const first = Math.ceil((grid.startMs - offsetMs) / stepMs) * stepMs + offsetMs;
  const endMs = grid.startMs + (grid.count - 1) * grid.stepSeconds * 1000;
  const ticks: number[] = [];
  for (let at = first; at <= endMs; at += stepMs) ticks.push(at);
  return ticks;
}
