import { memo } from 'react';
import { LocalTime } from '@/components/ui/local-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { chartRows, type Grid, type Panel } from '@/lib/metrics/series';
import { formatValue, type PanelView } from './panel-views';

interface ChartTableProps {
  panel: Panel;
  view: PanelView;
  grid: Grid;
  heightPx: number;
}

/** The same numbers as the chart, newest first; steps without any are left out. */
export const ChartTable = memo(function ChartTable({ panel, view, grid, heightPx }: ChartTableProps) {
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
        <caption className="sr-only">{view.description}</caption>
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
                <LocalTime date={row.atMs} format={grid.stepSeconds >= 300 ? 'datetime' : 'clock'} />
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
