import type { MetricPoint } from '@/lib/generated/prisma/client';
import { COUNTER_NAMES, GAUGE_NAMES, HISTOGRAM_NAMES } from '@/lib/metrics/metric-table';
import type { Point } from '@/lib/metrics/point';

/** Bounds by layout id, and back. */
export interface Layouts {
  boundsOf(id: number): readonly number[] | undefined;
  idOf(bounds: readonly number[]): number | undefined;
}

/** A stored row, or the selected columns of one, as a point. */
export function pointOfRow(row: PartialRow, layouts: Layouts): Point {
  const point: Point = { container: row.container, at: row.at, gauges: {}, counters: {}, histograms: {} };
  for (const name of GAUGE_NAMES) {
    const [min, max, sum, count] = [
      row[`${name}Min`],
      row[`${name}Max`],
      row[`${name}Sum`],
      row[`${name}Count`],
    ];
    if (min == null || max == null || sum == null || count == null) continue;
    point.gauges[name] = { min, max, sum, count };
  }
  for (const name of COUNTER_NAMES) {
    const count = row[name];
    if (count != null) point.counters[name] = count;
  }
  for (const name of HISTOGRAM_NAMES) {
    const layout = row[`${name}Layout`];
    const counts = row[`${name}Buckets`];
    const bounds = layout == null ? undefined : layouts.boundsOf(layout);
    if (bounds && counts) point.histograms[name] = { bounds, counts, sum: row[`${name}Sum`] ?? 0 };
  }
  return point;
}

export type PartialRow = Partial<MetricPoint> & Pick<MetricPoint, 'container' | 'at'>;

/** A point as the JSON that jsonb_populate_recordset turns into a row. */
export function rowOfPoint(point: Point, stepSeconds: number, layouts: Layouts): Record<string, unknown> {
  const row: Record<string, unknown> = {
    stepSeconds,
    container: point.container,
    at: point.at.toISOString(),
  };
  for (const name of GAUGE_NAMES) {
    const stat = point.gauges[name];
    row[`${name}Min`] = stat?.min ?? null;
    row[`${name}Max`] = stat?.max ?? null;
    row[`${name}Sum`] = stat?.sum ?? null;
    row[`${name}Count`] = stat?.count ?? null;
  }
  for (const name of COUNTER_NAMES) row[name] = point.counters[name] ?? null;
  for (const name of HISTOGRAM_NAMES) {
    const histogram = point.histograms[name];
    row[`${name}Layout`] = histogram ? (layouts.idOf(histogram.bounds) ?? null) : null;
    row[`${name}Buckets`] = histogram ? histogram.counts : [];
    row[`${name}Sum`] = histogram?.sum ?? null;
  }
  return row;
}
