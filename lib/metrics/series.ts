import type { LayoutSince } from '@/lib/metrics/coarseness';
import type { PanelName } from '@/lib/metrics/panels/panel-name';

/** What the metrics pages draw, as the API answers it: columns over one shared grid of time. Pure. */

export const RANGES = {
  '15m': { seconds: 900, label: '15 min' },
  '1h': { seconds: 3600, label: '1 h' },
  '6h': { seconds: 6 * 3600, label: '6 h' },
  '24h': { seconds: 24 * 3600, label: '24 h' },
  '7d': { seconds: 7 * 86_400, label: '7 d' },
  '30d': { seconds: 30 * 86_400, label: '30 d' },
  '90d': { seconds: 90 * 86_400, label: '90 d' },
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
  /** What the reader must know of these very values. */
  note?: string;
}

export const MARK_KINDS = ['deployment', 'fleet', 'freeze', 'start', 'crash', 'alert'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something that happened beside the metrics, drawn on every chart. */
export interface Mark {
  kind: MarkKind;
  atMs: number;
  /** On the chart: `r12`. */
  label: string;
  /** `Deployed production-v4 r12`. */
  title: string;
  by: string | null;
  /** The reason that was given. */
  why?: string;
  /** What changed, a line each: `--max-running-requests 48 → 40`. */
  changes?: string[];
  links: { label: string; href: string }[];
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

/** A container that was heard in the window. */
export interface SeenContainer {
  id: string;
  revision: string;
  /** The engine's, where it told. */
  version: string | null;
  lastHeardAtMs: number;
}

/** Everything that the charts of one page draw, in one answer. */
export interface MetricsAnswer {
  generatedAtMs: number;
  /** Whether the window ends now and moves on. */
  isLive: boolean;
  grid: Grid;
  panels: Partial<Record<PanelName, Panel>>;
  /** Steps in which the control plane counted no container: from, and until before. */
  asleep: [number, number][];
  marks: Mark[];
  containers: SeenContainer[];
  fleet: FleetNow;
  collecting: Collecting;
  /** Why the server at PROMETHEUS_URL did not answer, so that the console's own store did; null when all is well. */
  sourceProblem: string | null;
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
