import type { Column, Step } from '@/lib/metrics/columns';
import type { GaugeLines } from '@/lib/metrics/gauge-by-container';
import type { GaugeName, MetricName } from '@/lib/metrics/metric-table';
import type { Grid, Panel } from '@/lib/metrics/series';

/** How one panel is drawn and described. */
export interface PanelView {
  title: string;
  /** Beside the title. */
  unit: string;
  /** Behind a number; none after a plain count. */
  valueUnit: string;
  /** What the numbers mean, for readers who cannot see the lines or do not know the metric. */
  meaning: string;
  /** What to do when it looks bad. */
  whatToDo: string;
  digits: number;
  shape: 'lines' | 'steps' | 'stack' | 'heat';
  /** The series whose newest value stands in the header; `highest` of all, or what is `now` counted. */
  headline: string;
  /** Series that only the table shows. */
  hidden?: readonly string[];
  /** A stack's series that is drawn as a line over it. */
  line?: string;
  /** Two hidden series between which the truth lies. */
  band?: { lower: string; upper: string; label: string };
  /** The axis reaches at least this far, so that quiet noise does not fill the chart. */
  axisAtLeast: number;
  wholeTicks?: boolean;
  /** What is counted by the control plane, and known also while no engine speaks. */
  isCounted?: boolean;
}

/** All that a panel is made from. */
export interface PanelData {
  grid: Grid;
  steps: readonly (Step | null)[];
  /** The recipe's `ownGauge` of the chosen containers that told it, the youngest first. */
  byContainer: ReadonlyMap<string, GaugeLines>;
  counts: { running: Column; starting: Column; pending: Column; mean: Column };
  /** The command lines of the engines that serve. */
  serving: readonly (readonly string[])[];
  sloMs: number;
  containerDollarsPerHour: number | null;
}

export interface PanelRecipe extends PanelView {
  /** Of the fleet, or of the chosen containers together. */
  metrics: readonly MetricName[];
  /** Of each container by itself. */
  ownGauge?: GaugeName;
  read(data: PanelData): Omit<Panel, 'newestAtMs'>;
}
