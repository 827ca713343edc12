import { formatClock, formatDateTime, formatQuantity } from '@/lib/format';
import { formatValue } from '@/lib/metrics/panels/format-value';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import { chartRows, type Grid, type Panel } from '@/lib/metrics/series';
import { type Html, html } from '../html';
import { leftOutNote } from './section';

/** A fleet of a hundred containers would make a table of a hundred columns. */
const MOST_COLUMNS = 24;

/** The values of a chart, a row a step in order; steps in which nothing was heard are left out. */
export function chartTable(panel: Panel, view: PanelView, grid: Grid, zone: string): Html {
  const columns = panel.series.slice(0, MOST_COLUMNS);
  const rows = chartRows(grid, columns).filter((row) => columns.some(({ key }) => row[key] !== null));
  const time = grid.stepSeconds >= 300 ? formatDateTime : formatClock;
  const unit = view.valueUnit === '' ? '' : `, ${view.valueUnit}`;
  const head = columns.map(
    ({ key, label }) =>
      html`<th class="number" scope="col">${label}${view.hidden?.includes(key) ? '' : unit}</th>`,
  );
  const body = rows.map(
    (row) => html`<tr><td class="still">${time(new Date(row.atMs), zone)}</td>${columns.map(
      ({ key }) => html`<td class="number">${formatValue(row[key] ?? null, { ...view, valueUnit: '' })}</td>`,
    )}</tr>
`,
  );
  return html`<details><summary>Table of its values, ${formatQuantity(rows.length, 'step')}</summary>${leftOutNote(panel.series.length - columns.length, 'more columns are')}<div class="values" tabindex="0" role="region" aria-label="${view.title}, table"><table><thead><tr><th scope="col">Time, ${zone}</th>${head}</tr></thead><tbody>${body}</tbody></table></div></details>`;
}
