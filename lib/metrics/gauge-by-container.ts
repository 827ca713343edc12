import type { GaugeName } from '@/lib/metrics/metric-table';
import type { Point } from '@/lib/metrics/point';
import type { Grid } from '@/lib/metrics/series';

export interface ContainerGauge {
  container: string;
  mean: (number | null)[];
  max: (number | null)[];
}

/** One gauge of every container over the steps of a grid, the containers in the order in which they appear. Pure. */
export function gaugeByContainer(points: readonly Point[], grid: Grid, name: GaugeName): ContainerGauge[] {
  const found = new Map<string, ContainerGauge & { counts: number[] }>();
  const stepMs = grid.stepSeconds * 1000;
  for (const { container, at, gauges } of points) {
    const stat = gauges[name];
    const step = Math.floor((at.getTime() - grid.startMs) / stepMs);
    if (stat === undefined || stat.count === 0 || step < 0 || step >= grid.count) continue;
    let columns = found.get(container);
    if (columns === undefined) {
      columns = { container, mean: empty(grid.count), max: empty(grid.count), counts: [] };
      found.set(container, columns);
    }
    const { mean, max, counts } = columns;
    const before = counts[step] ?? 0;
    counts[step] = before + stat.count;
    mean[step] = ((mean[step] ?? 0) * before + stat.sum) / (before + stat.count);
    max[step] = Math.max(max[step] ?? Number.NEGATIVE_INFINITY, stat.max);
  }
  return [...found.values()].map(({ container, mean, max }) => ({ container, mean, max }));
}

function empty(steps: number): (number | null)[] {
  return Array.from({ length: steps }, () => null);
}
