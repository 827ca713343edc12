import { axisTicks, type Panel, type Series } from '@/lib/metrics/series';
import type { PanelView } from './panel-views';

/** The edges around the plot, in pixels: the same on every chart, so that their time axes stand in line. */
export const FRAME_PX = {
  /** Room for the names of deployments. */
  top: 18,
  /** Room for the names at the ends of the lines. */
  right: 78,
  bottom: 24,
  left: 40,
};

export interface ChartScale {
  lines: Series[];
  ticks: number[];
  /** The value at the upper edge of the plot. */
  top: number;
}

/** What is drawn, and the value axis that holds all of it. Pure. */
export function chartScale(panel: Panel, view: PanelView, heightPx: number): ChartScale {
  const lines = panel.series.filter(({ key }) => !view.hidden?.includes(key));
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const highest = Math.max(view.axisAtLeast, panel.limit?.value ?? 0, ...values);
  const ticks = axisTicks(highest, tickCount(heightPx, view), view.wholeTicks);
  return { lines, ticks, top: ticks.at(-1) ?? highest };
}

function tickCount(heightPx: number, { wholeTicks }: PanelView): number {
  if (heightPx >= 160) return 4;
  return wholeTicks ? 3 : 2;
}
