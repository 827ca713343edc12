import 'server-only';
import { gridEndingAt } from '@/lib/metrics/columns';
import { embeddedSource } from '@/lib/metrics/embedded-source';
import type { GaugeLines } from '@/lib/metrics/gauge-by-container';
import type { MetricName } from '@/lib/metrics/metric-table';
import type { MetricsWindow } from '@/lib/metrics/metrics-query';
import type { MetricsSource } from '@/lib/metrics/metrics-source';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { PANEL_RECIPES } from '@/lib/metrics/panels/panel-recipes';
import { keptSeconds } from '@/lib/metrics/prune';
import { pickResolution } from '@/lib/metrics/resolution';
import { type Grid, type MetricsAnswer, type Panel, STALE_SECONDS } from '@/lib/metrics/series';
import { lastHeardContainer } from '@/lib/metrics/store';

export interface PanelsQuestion {
  window: MetricsWindow;
  /** Containers to look at; all when empty. */
  containers: readonly string[];
  sloMs: number;
  containerDollarsPerHour: number | null;
}

export type PanelsAnswer = Pick<MetricsAnswer, 'grid' | 'panels' | 'asleep' | 'containers'>;

/** Some panels over one window, at most 360 points a series, each from rows that are already rolled up. */
export async function readPanels(
  names: readonly PanelName[],
  { window, containers: chosen, sloMs, containerDollarsPerHour }: PanelsQuestion,
  now: Date,
  source: MetricsSource = embeddedSource,
): Promise<PanelsAnswer> {
  const grid = gridOf(window, now);
  const { startMs, endMs } = edgesOf(grid);
  const [counts, seen, lastHeard] = await Promise.all([
    source.counts(grid),
    source.containers(startMs, endMs),
    lastHeardContainer(),
  ]);
  const picked = chosen.length > 0 ? { containers: chosen } : {};
  const ids = chosen.length > 0 ? seen.filter(({ id }) => chosen.includes(id)) : seen;
  const linesOf = async (name: PanelName): Promise<Map<string, GaugeLines>> => {
    const { ownGauge } = PANEL_RECIPES[name];
    if (ownGauge === undefined) return new Map();
    const containers = ids.map(({ id }) => id);
    const lines = await source.gaugeByContainer({ grid, gauge: ownGauge, containers });
    // A container that was heard before this window, and not in it, has no line.
    return new Map(
      containers.flatMap((id) => {
        const line = lines.get(id);
        return line ? [[id, line] as const] : [];
      }),
    );
  };
  const [steps, byContainer] = await Promise.all([
    source.steps({ grid, metrics: metricsOf(names), ...picked }),
    Promise.all(names.map((name) => linesOf(name))),
  ]);
  const justNow = now.getTime() - STALE_SECONDS * 1000;
  const serving = ids.filter(({ lastHeardAtMs }) => lastHeardAtMs >= justNow).map(({ argv }) => argv);
  const data = { grid, steps, counts, serving, sloMs, containerDollarsPerHour };
  const newestAtMs = lastHeard?.lastSnapshotAt.getTime() ?? null;
  const panels = names.map((name, index): [PanelName, Panel] => {
    const recipe = PANEL_RECIPES[name];
    const panel = recipe.read({ ...data, byContainer: byContainer[index] ?? new Map() });
    return [name, { ...panel, newestAtMs: recipe.isCounted ? counts.newestAtMs : newestAtMs }];
  });
  return {
    grid,
    panels: Object.fromEntries(panels),
    asleep: asleepIn(counts.running, counts.starting),
    containers: seen.map(({ argv: _, ...container }) => container),
  };
}

function gridOf({ fromMs, toMs }: MetricsWindow, now: Date): Grid {
  const windowSeconds = (toMs - fromMs) / 1000;
  const ageSeconds = (now.getTime() - fromMs) / 1000;
  const { stepSeconds } = pickResolution(windowSeconds, ageSeconds, keptSeconds());
  return gridEndingAt(new Date(toMs - 1), windowSeconds, stepSeconds);
}

function edgesOf({ startMs, stepSeconds, count }: Grid) {
  return { startMs, endMs: startMs + count * stepSeconds * 1000 };
}

function metricsOf(names: readonly PanelName[]): MetricName[] {
  return [...new Set(names.flatMap((name) => PANEL_RECIPES[name].metrics))];
}

/** Runs of steps in which nobody served and nobody started. */
function asleepIn(
  running: readonly (number | null)[],
  starting: readonly (number | null)[],
): [number, number][] {
  const runs: [number, number][] = [];
  for (const [step, count] of running.entries()) {
    if (count !== 0 || starting[step] !== 0) continue;
    const last = runs.at(-1);
    if (last?.[1] === step) last[1] = step + 1;
    else runs.push([step, step + 1]);
  }
  return runs;
}
