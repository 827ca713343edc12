import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import type { Panel, Series } from '@/lib/metrics/series';
import { axisTicks } from './axis-ticks';

export interface ChartScale {
  /** What is drawn, from the first to the last; in a stack from the bottom up. */
  lines: Series[];
  ticks: number[];
  /** The value at the upper edge of the plot. */
  top: number;
}

/** The value axis that holds all that is drawn. */
export function chartScale(panel: Panel, view: PanelView, heightPx: number): ChartScale {
  const lines = shownSeries(panel, view);
  const upper = panel.series.find(({ key }) => key === view.band?.upper)?.values ?? [];
  const stacked = view.shape === 'stack' ? lines.filter(({ key }) => key !== view.line) : [];
  const highest = Math.max(
    view.axisAtLeast,
    panel.limit?.value ?? 0,
    ...upper.map((value) => value ?? 0),
    ...(stacked.length > 0
      ? stackTops(stacked)
      : lines.flatMap(({ values }) => values.map((value) => value ?? 0))),
  );
  const ticks = axisTicks(highest, tickCount(heightPx, view), view.wholeTicks);
  return { lines, ticks, top: ticks.at(-1) ?? highest };
}

export function shownSeries(panel: Panel, view: Pick<PanelView, 'hidden'>): Series[] {
  return panel.series.filter(({ key }) => !view.hidden?.includes(key));
}

function stackTops(stacked: readonly Series[]): number[] {
  const steps = stacked[0]?.values.length ?? 0;
  return Array.from({ length: steps }, (_, step) =>
    stacked.reduce((sum, { values }) => sum + (values[step] ?? 0), 0),
  );
}

function tickCount(heightPx: number, { wholeTicks }: PanelView): number {
  if (heightPx >= 160) return 4;
  return wholeTicks ? 3 : 2;
}
