import type { ChartRow, Series } from '@/lib/metrics/series';

export interface EndLabel {
  key: string;
  label: string;
  atMs: number;
  value: number;
  /** Pixels down from the line's end, so that neighbours do not cover each other. */
  shiftPx: number;
}

const LINE_PX = 13;
// A line that ended earlier is known by its dashes in the legend: its name would lie on the others.
const ALIVE_STEPS = 4;

/** Where each living line ends, with its name moved clear of the others and of the axis. `pixelsPerUnit` is the value axis' scale. Pure. */
export function endLabels(
  rows: readonly ChartRow[],
  series: readonly Series[],
  pixelsPerUnit: number,
): EndLabel[] {
  const ends = series.flatMap(({ key, label }) => {
    const index = rows.findLastIndex((row) => row[key] !== null);
    const row = rows[index];
    const value = row?.[key];
    return row && value != null ? [{ key, label, atMs: row.atMs, value, shiftPx: 0, index }] : [];
  });
  const newest = Math.max(...ends.map(({ index }) => index));
  const alive = ends.filter(({ index }) => index > newest - ALIVE_STEPS).map(({ index, ...end }) => end);
  spread(alive, pixelsPerUnit);
  return alive;
}

/** First pushes each name below the one above it, then all of them up again from the axis. */
function spread(ends: EndLabel[], pixelsPerUnit: number): void {
  const fromTop = ends.toSorted((a, b) => b.value - a.value);
  let edgePx = Number.NEGATIVE_INFINITY;
  for (const end of fromTop) {
    const heightPx = end.value * pixelsPerUnit;
    edgePx = Math.max(-heightPx, edgePx + LINE_PX);
    end.shiftPx = edgePx + heightPx;
  }
  edgePx = LINE_PX;
  for (const end of fromTop.reverse()) {
    const heightPx = end.value * pixelsPerUnit;
    edgePx = Math.min(end.shiftPx - heightPx, edgePx - LINE_PX);
    end.shiftPx = edgePx + heightPx;
  }
}
