import type { Range } from '@/lib/metrics/resolution';

/** What the metrics pages draw, as the API answers it: columns over one shared grid of time. Pure. */
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

/** The last value that is there, however long ago. */
export function lastValue(series: Series | undefined): number | null {
  return series?.values.findLast((value) => value !== null) ?? null;
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
export function axisTicks(highest: number, ticks = 4): number[] {
  const rough = Math.max(highest, Number.EPSILON) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
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
