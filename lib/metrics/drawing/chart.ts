import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import type { Grid, Mark, Panel } from '@/lib/metrics/series';

/** All that one chart draws. */
export interface Chart {
  view: PanelView;
  panel: Panel;
  grid: Grid;
  /** Steps in which nobody served and nobody started. */
  asleep: readonly (readonly [number, number])[];
  marks: readonly Mark[];
}

export interface Drawing {
  heightPx: number;
  /** Of the time axis. */
  zone: string;
  /** Begins the ids inside of the drawing, which a page has once. */
  id: string;
}
