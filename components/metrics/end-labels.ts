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

/** Where each line ends, with its name moved clear of the others. `pixelsPerUnit` is the value axis' scale. Pure. */
export function endLabels(
  rows: readonly ChartRow[],
  series: readonly Series[],
  pixelsPerUnit: number,
): EndLabel[] {
  const ends = series.flatMap(({ key, label }) => {
    const row = rows.findLast((candidate) => candidate[key] !== null);
    const value = row?.[key];
    return row && value != null ? [{ key, label, atMs: row.atMs, value, shiftPx: 0 }] : [];
  });
  let lowest = Number.NEGATIVE_INFINITY;
  for (const end of ends.toSorted((a, b) => b.value - a.value)) {
    const wantedPx = -end.value * pixelsPerUnit;
    const placedPx = Math.max(wantedPx, lowest + LINE_PX);
    end.shiftPx = placedPx - wantedPx;
    lowest = placedPx;
  }
  return ends;
}
