import { memo } from 'react';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatClock, formatDateTime } from '@/lib/format';
import { formatValue } from '@/lib/metrics/panels/format-value';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import { chartRows, type Grid, type Panel } from '@/lib/metrics/series';

interface ChartTableProps {
  panel: Panel;
  view: PanelView;
  grid: Grid;
  heightPx: number;
  zone: string;
}

/** The same numbers as the chart, newest first; steps without any are left out. */
export const ChartTable = memo(function ChartTable({ panel, view, grid, heightPx, zone }: ChartTableProps) {
  const rows = chartRows(grid, panel.series)
    .filter((row) => panel.series.some(({ key }) => row[key] !== null))
    .reverse();
  return (
    <section
      className="overflow-auto"
      style={{ height: heightPx }}
      aria-label={`${view.title}, table`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <Table>
        <caption className="sr-only">{view.meaning}</caption>
        <TableHeader>
          <TableRow>
            <TableHead>Time</TableHead>
            {panel.series.map(({ key, label }) => (
              <TableHead key={key}>
                {view.valueUnit === '' || view.hidden?.includes(key) ? label : `${label}, ${view.valueUnit}`}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.atMs}>
              <TableCell>
                <time dateTime={new Date(row.atMs).toISOString()} className="whitespace-nowrap">
                  {(grid.stepSeconds >= 300 ? formatDateTime : formatClock)(new Date(row.atMs), zone)}
                </time>
              </TableCell>
              {panel.series.map(({ key }) => (
                <TableCell key={key}>{formatValue(row[key] ?? null, { ...view, valueUnit: '' })}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
});
