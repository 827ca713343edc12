import type { Column, Step } from '@/lib/metrics/columns';
import type { GaugeLines } from '@/lib/metrics/gauge-by-container';
import type { GaugeName, MetricName } from '@/lib/metrics/metric-table';
import type { Grid, SeenContainer } from '@/lib/metrics/series';

export interface StepsQuery {
  /** The steps that are asked for: at most 360, of 15 s or a multiple. */
  grid: Grid;
  metrics: readonly MetricName[];
  /** All together when absent. */
  containers?: readonly string[];
}

export interface GaugeQuery extends Omit<StepsQuery, 'metrics'> {
  gauge: GaugeName;
}

/**
 * Where the charts' numbers come from. A step says how gauges stood and what counters and histograms (by bucket, not
 * cumulative) added in so many seconds; null is a step in which nothing was heard, never a zero.
 */
export interface MetricsSource {
  /** The fleet, or some containers, added up as `metric-table` says: sums, and means of shares. */
  steps(query: StepsQuery): Promise<(Step | null)[]>;
  /** A gauge of each container by itself, if it told it in the window. */
  gaugeByContainer(query: GaugeQuery): Promise<Map<string, GaugeLines>>;
  /** Containers as the control plane counted them: the most of a step, and their mean (running and starting together; pending are of the starting). */
  counts(
    grid: Grid,
  ): Promise<{ running: Column; starting: Column; pending: Column; mean: Column; newestAtMs: number | null }>;
  /** Containers that were heard in the window, the youngest first. */
  containers(fromMs: number, toMs: number): Promise<(SeenContainer & { argv: readonly string[] })[]>;
}
