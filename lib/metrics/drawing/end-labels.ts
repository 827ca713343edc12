import type { Series } from '@/lib/metrics/series';

export interface EndLabel {
  key: string;
  label: string;
  /** The step that the line ends at. */
  step: number;
  value: number;
  /** Pixels down from the line's end, so that neighbours do not cover each other. */
  shiftPx: number;
}

const LINE_PX = 13;
// A line that ended earlier is known by its dashes in the legend: its name would lie on the others.
const ALIVE_STEPS = 4;

/** Where each living line ends, with its name moved clear of the others and of the axis. `pixelsPerUnit` is the value axis' scale. Pure. */
export function endLabels(series: readonly Series[], pixelsPerUnit: number): EndLabel[] {
  const ends = series.flatMap(({ key, label, values }) => {
    const step = values.findLastIndex((value) => value !== null);
    const value = values[step];
    return value == null ? [] : [{ key, label, step, value, shiftPx: 0 }];
  });
  const newest = Math.max(...ends.map(({ step }) => step));
  const alive = ends.filter(({ step }) => step > newest - ALIVE_STEPS);
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
