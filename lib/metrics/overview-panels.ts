import 'server-only';
import { layoutsOverTime } from '@/lib/metrics/coarseness';
import {
  type Added,
  addedInSteps,
  gaugeColumn,
  gridEndingAt,
  incrementColumn,
  LOOK_BACK_SECONDS,
  rounded,
} from '@/lib/metrics/columns';
import { newestContainerCounts, readContainerCounts } from '@/lib/metrics/container-counts';
import { groupBy } from '@/lib/metrics/group-by';
import type { GaugeName, HistogramName } from '@/lib/metrics/metric-table';
import type { MetricName } from '@/lib/metrics/pack-points';
import { FLEET, mean, type Point } from '@/lib/metrics/point';
import { quantile } from '@/lib/metrics/quantile';
import { pickResolution, type Resolution } from '@/lib/metrics/resolution';
import { rollUpTime, type Span } from '@/lib/metrics/roll-up';
import { type Grid, type Panel, type PanelName, type Series, STALE_SECONDS } from '@/lib/metrics/series';
import { containersSince, lastHeardContainer, readContainers, readSeries } from '@/lib/metrics/store';

// More lines than this on one chart cannot be told apart.
const MOST_LINES = 6;

const MOST_SERVING = 1000;

const FLEET_METRICS = [
  'runningRequests',
  'queuedRequests',
  'acceptLength',
  'tokenUsage',
  'decodeTokens',
  'prefillComputeTokens',
  'prefillCacheTokens',
  'ttft',
  'interToken',
] as const satisfies readonly MetricName[];

/** Every panel over the window that ends now, at most 360 points a series, each read from rows already rolled up. */
export async function overviewPanels(
  windowSeconds: number,
  now: Date,
): Promise<{ grid: Grid; panels: Record<PanelName, Panel> }> {
  const resolution = pickResolution(windowSeconds);
  const grid = gridEndingAt(now, windowSeconds, resolution.stepSeconds);
  const span = {
    from: new Date(grid.startMs - LOOK_BACK_SECONDS * 1000),
    to: new Date(now.getTime() + 60_000),
  };
  const justNow = new Date(now.getTime() - STALE_SECONDS * 1000);
  const fleetRead = readFleet(resolution, span);
  const [fleet, kv, containers, lastHeard, serving] = await Promise.all([
    fleetRead,
    usage(resolution, grid, span, fleetRead),
    containersPanel(resolution, grid, span),
    lastHeardContainer(),
    containersSince(justNow, MOST_SERVING),
  ]);
  const steps = addedInSteps(fleet, grid);
  const newestAtMs = lastHeard?.lastSnapshotAt.getTime() ?? null;
  const engine = (...series: Series[]): Panel => ({ series, newestAtMs });
  const gauge = (key: GaugeName, label: string, digits: number): Series => ({
    key,
    label,
    values: gaugeColumn(fleet, grid, ({ gauges }) => rounded(mean(gauges[key]), digits)),
  });
  return {
    grid,
    panels: {
      ttft: { ...engine(...quantiles(steps, 'ttft'), observed(steps)), ...layouts(steps, 'ttft') },
      interToken: { ...engine(...quantiles(steps, 'interToken')), ...layouts(steps, 'interToken') },
      kv: engine(...kv),
      containers,
      requests: {
        ...engine(gauge('runningRequests', 'running', 1), gauge('queuedRequests', 'queued', 1)),
        ...requestLimit(serving.map(({ argv }) => argv)),
      },
      tokens: engine(
        rate(steps, 'decode', 'generated', ({ counters }) => counters.decodeTokens),
        rate(steps, 'prefill', 'prompt', ({ counters }) => counters.prefillComputeTokens),
        rate(steps, 'cached', 'cached', ({ counters }) => counters.prefillCacheTokens),
      ),
      acceptLength: engine(gauge('acceptLength', 'accepted', 2)),
      cacheHits: engine({
        key: 'hits',
        label: 'from cache',
        values: incrementColumn(steps, cacheShare),
      }),
    },
  };
}

async function readFleet(resolution: Resolution, span: Span): Promise<Point[]> {
  return inSteps(await readSeries(FLEET, resolution.rowSeconds, span, FLEET_METRICS), resolution);
}

function inSteps(points: Point[], { rowSeconds, stepSeconds }: Resolution): Point[] {
  return stepSeconds === rowSeconds ? points : rollUpTime(points, stepSeconds);
}

type Steps = (Added | null)[];

const QUANTILES = [
  { key: 'p50', q: 0.5 },
  { key: 'p95', q: 0.95 },
  { key: 'p99', q: 0.99 },
];

function quantiles(steps: Steps, name: HistogramName): Series[] {
  return QUANTILES.map(({ key, q }) => ({
    key,
    label: key,
    values: incrementColumn(steps, ({ histograms }) => {
      const seconds = histograms[name] ? quantile(q, histograms[name]) : null;
      return rounded(seconds === null ? null : seconds * 1000, 1);
    }),
  }));
}

function layouts(steps: Steps, name: HistogramName): Pick<Panel, 'layouts'> {
  const inMs = (bounds: readonly number[]) => bounds.map((bound) => bound * 1000);
  const bounds = steps.map((added) => added?.histograms[name]?.bounds ?? null);
  return { layouts: layoutsOverTime(bounds.map((each) => each && inMs(each))) };
}

function observed(steps: Steps): Series {
  const values = incrementColumn(steps, ({ histograms }) =>
    histograms.ttft ? histograms.ttft.counts.reduce((total, count) => total + count, 0) : null,
  );
  return { key: 'samples', label: 'requests', values };
}

function rate(
  steps: Steps,
  key: string,
  label: string,
  countOf: (added: Added) => number | undefined,
): Series {
  const values = incrementColumn(steps, (added) => {
    const count = countOf(added);
    return count === undefined ? null : rounded(count / added.seconds, 0);
  });
  return { key, label, values };
}

function cacheShare({ counters }: Added): number | null {
  const cached = counters.prefillCacheTokens ?? 0;
  const total = cached + (counters.prefillComputeTokens ?? 0);
  return total === 0 ? null : rounded((cached / total) * 100, 1);
}

/** KV usage in percent: of each container, or when there are too many to tell apart, of the newest and the fullest. */
async function usage(
  resolution: Resolution,
  grid: Grid,
  span: Span,
  fleet: Promise<Point[]>,
): Promise<Series[]> {
  const containers = await containersSince(span.from, MOST_LINES + 1);
  const isAll = containers.length <= MOST_LINES;
  const newest = isAll ? containers : containers.slice(0, MOST_LINES - 1);
  // A stable order, so that a container keeps its colour from one poll to the next.
  newest.sort((a, b) => a.firstSeenAt.getTime() - b.firstSeenAt.getTime() || a.id.localeCompare(b.id));
  const points = await readContainers(resolution.rowSeconds, span, ['tokenUsage']);
  const byContainer = groupBy(points, ({ container }) => container);
  const lines = newest.map(({ id }): Series => {
    const values = gaugeColumn(inSteps(byContainer.get(id) ?? [], resolution), grid, ({ gauges }) =>
      percent(mean(gauges.tokenUsage)),
    );
    return { key: id, label: shortId(id), values };
  });
  if (isAll) return lines;
  const fullest = gaugeColumn(await fleet, grid, ({ gauges }) => percent(gauges.tokenUsage?.max ?? null));
  return [...lines, { key: 'fullest', label: 'fullest', values: fullest }];
}

async function containersPanel(resolution: Resolution, grid: Grid, span: Span): Promise<Panel> {
  const [rows, newest] = await Promise.all([
    readContainerCounts(resolution.rowSeconds, span),
    newestContainerCounts(),
  ]);
  return {
    newestAtMs: newest?.at.getTime() ?? null,
    series: [
      {
        key: 'running',
        label: 'running',
        values: gaugeColumn(rows, grid, (row) => row.runningMax, Math.max),
      },
      {
        key: 'starting',
        label: 'cold-starting',
        values: gaugeColumn(rows, grid, (row) => row.startingMax, Math.max),
      },
    ],
  };
}

/** What the serving engines work on at most, together. */
function requestLimit(commands: string[][]): Pick<Panel, 'limit'> {
  const limits = commands.map((argv) => Number(argv[argv.indexOf('--max-running-requests') + 1]));
  const value = limits.reduce((total, limit) => total + limit, 0);
  return value > 0 ? { limit: { value, label: `limit ${value}` } } : {};
}

/** Modal's ids share their beginning; the end tells them apart. */
function shortId(id: string): string {
  return id.length <= 10 ? id : `…${id.slice(-5)}`;
}

function percent(share: number | null): number | null {
  return rounded(share === null ? null : share * 100, 1);
}
