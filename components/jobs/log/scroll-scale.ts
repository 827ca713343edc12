/**
 * Browsers cap the height of an element (Firefox at 17.9 million pixels), and positions in a transform are 32-bit floats.
 * Rows of a greater height than this are scrolled by a shorter bar: each of its pixels then stands for several of theirs.
 */
export const BAR_PX_MAX = 8_000_000;

/** What is scrolled, in pixels. */
export interface Extent {
  /** All rows, one below the other. */
  rowsPx: number;
  /** The part in view. */
  viewPx: number;
}

/** Where somebody has scrolled to, in pixels from the top. */
export interface Place {
  /** As the browser counts. */
  barTop: number;
  rowsTop: number;
}

export function barHeight({ rowsPx }: Extent): number {
  return Math.min(rowsPx, BAR_PX_MAX);
}

export function rowsTopMax({ rowsPx, viewPx }: Extent): number {
  return Math.max(0, rowsPx - viewPx);
}

/** The place at which these rows are on top. */
export function placeOf(rowsTop: number, extent: Extent): Place {
  const max = rowsTopMax(extent);
  const top = Math.min(Math.max(0, rowsTop), max);
  return { rowsTop: top, barTop: max === 0 ? 0 : (top * barTopMax(extent)) / max };
}

/** The place after the bar was dragged: by proportion. */
export function draggedTo(barTop: number, extent: Extent): Place {
  const max = barTopMax(extent);
  return { barTop, rowsTop: max === 0 ? 0 : (Math.min(barTop, max) * rowsTopMax(extent)) / max };
}

/** The place after a wheel, a finger or a key moved it: rows follow pixel by pixel, whatever a pixel of the bar stands for. */
export function movedTo(barTop: number, from: Place, extent: Extent): Place {
  const rowsTop = from.rowsTop + barTop - from.barTop;
  return { barTop, rowsTop: Math.min(Math.max(0, rowsTop), rowsTopMax(extent)) };
}

/** The bar is at an end, the rows are not: it must be set anew before anybody can go on. */
export function isStuck({ barTop, rowsTop }: Place, extent: Extent): boolean {
  const top = barTop <= 0 && rowsTop > 0;
  const end = barTop >= barTopMax(extent) - 1 && rowsTop < rowsTopMax(extent) - 1;
  return top || end;
}

function barTopMax(extent: Extent): number {
  return Math.max(0, barHeight(extent) - extent.viewPx);
}
