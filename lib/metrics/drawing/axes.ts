import { formatDay, formatTime } from '@/lib/format';
import type { Grid, Series } from '@/lib/metrics/series';
import { timeTicks } from './axis-ticks';
import { element, escapeXml } from './xml';

const LABEL = { fill: 'var(--muted-foreground)' };
const DAY_SECONDS = 86_400;
// A row lower than this has no room for its own name.
const NAMED_ROW_PX = 12;

/** Lines across with their values at the left. */
export function valueAxis(ticks: readonly number[], y: (value: number) => number): string {
  return ticks
    .map((tick) => {
      const at = y(tick).toFixed(1);
      return (
        element('line', { x1: 0, x2: '100%', y1: at, y2: at, stroke: 'var(--border)' }) +
        element(
          'text',
          { x: -8, y: at, dy: '0.32em', 'text-anchor': 'end', ...LABEL },
          tick.toLocaleString('en-US'),
        )
      );
    })
    .join('');
}

/** The names of a heatmap's rows, the first at the bottom; every second where they would touch. */
export function rowAxis(rows: readonly Series[], heightPx: number): string {
  const rowPx = heightPx / Math.max(1, rows.length);
  const every = Math.ceil(NAMED_ROW_PX / rowPx);
  return rows
    .map(({ label }, row) => {
      if (row % every !== 0) return '';
      const y = (heightPx - (row + 0.5) * rowPx).toFixed(1);
      const short = label
        .replace(/^.* to /, '≤ ')
        .replace(/^up to /, '≤ ')
        .replace(/^over /, '> ');
      return element(
        'text',
        { x: -6, y, dy: '0.32em', 'text-anchor': 'end', ...LABEL, 'font-size': 10 },
        escapeXml(short),
      );
    })
    .join('');
}

/** Round moments below the plot. Every second has a class, for narrow places to hide. */
export function timeAxis(grid: Grid, zone: string, plotPx: number): string {
  const spanMs = grid.count * grid.stepSeconds * 1000;
  const isLong = spanMs > DAY_SECONDS * 1000;
  return timeTicks(grid, zone)
    .map((atMs, index) => {
      const x = `${(((atMs - grid.startMs) / spanMs) * 100).toFixed(3)}%`;
      const at = new Date(atMs);
      const text = isLong ? formatDay(at, zone).split(' ').slice(0, 2).join(' ') : formatTime(at, zone);
      const tick = {
        x,
        y: plotPx + 16,
        'text-anchor': 'middle',
        class: index % 2 ? 'chart-wide' : undefined,
      };
      return element('text', { ...tick, ...LABEL }, text);
    })
    .join('');
}
