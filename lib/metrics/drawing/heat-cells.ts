import type { Series } from '@/lib/metrics/series';
import { stretched } from './areas';
import { element } from './xml';

/** Shares of a step's requests, in percent, and how dark a cell with at least so many is. */
export const SHADES = [
  { from: 0.1, opacity: 0.14 },
  { from: 5, opacity: 0.32 },
  { from: 15, opacity: 0.5 },
  { from: 30, opacity: 0.72 },
  { from: 50, opacity: 1 },
] as const;

/** One row a series, the first at the bottom; a path for each shade, so that thousands of cells are five elements. */
export function heatCells(rows: readonly Series[], count: number, heightPx: number): string {
  const rowPx = heightPx / Math.max(1, rows.length);
  const cells = SHADES.map(() => '');
  for (const [row, { values }] of rows.entries()) {
    const y = (heightPx - (row + 1) * rowPx + 0.5).toFixed(1);
    for (const [step, share] of values.entries()) {
      if (share === null) continue;
      const shade = SHADES.findLastIndex(({ from }) => share >= from);
      if (shade !== -1) cells[shade] += `M${step} ${y}h1v${(rowPx - 1).toFixed(1)}h-1z`;
    }
  }
  const paths = cells.map((d, shade) =>
    d === '' ? '' : element('path', { d, fill: 'var(--chart-1)', opacity: SHADES[shade]?.opacity }),
  );
  return stretched(paths.join(''), count, heightPx);
}
