import { formatDuration } from '@/lib/format';
import { chartSvg } from '@/lib/metrics/drawing/chart-svg';
import { PANEL_NAMES, type PanelName } from '@/lib/metrics/panels/panel-name';
import { PANEL_RECIPES } from '@/lib/metrics/panels/panel-recipes';
import { hasValues } from '@/lib/metrics/series';
import { drawn, type Html, html } from '../html';
import type { Incident } from '../incident';
import { chartLegend } from './chart-legend';
import { chartTable } from './chart-table';
import type { Moment } from './moment';
import { nothing, type Section } from './section';

const HEIGHT_PX = 240;

/** Every chart of the metrics page, drawn, with its values in a table; those without any are named. */
export function charts(incident: Incident, moment: Moment): Section {
  const { panels, grid, sourceProblem } = incident.charts;
  const filled = PANEL_NAMES.filter((name) => panels[name] && hasValues(panels[name]));
  const empty = PANEL_NAMES.filter((name) => !filled.includes(name)).map((name) => PANEL_RECIPES[name].title);
  const body = html`${sourceProblem === null ? null : html`<p class="note">The Prometheus server did not answer (${sourceProblem}): these are the values of the console’s own store.</p>`}
<p class="quiet">${formatDuration(grid.stepSeconds)} a step, clock of ${incident.zone}${scope(incident)}. Lines across the charts are what happened, as listed above.</p>
${filled.length === 0 ? nothing('No engine was heard in this range, and nobody counted containers.') : html`<div class="charts">${filled.map((name) => figure(name, incident, moment))}</div>`}
${filled.length === 0 || empty.length === 0 ? null : html`<p class="quiet">Without a value in this range: ${empty.join(', ')}.</p>`}`;
  return { id: 'charts', title: 'Charts', body };
}

function scope({ chosenContainers }: Incident): string {
  return chosenContainers.length === 0
    ? ', all containers'
    : `, only of ${chosenContainers.length === 1 ? 'container' : 'containers'} ${chosenContainers.join(', ')}`;
}

function figure(name: PanelName, { charts: data, marks, zone }: Incident, moment: Moment): Html {
  const { grid, asleep } = data;
  const view = PANEL_RECIPES[name];
  const panel = data.panels[name] ?? { series: [], newestAtMs: null };
  const svg = chartSvg({ view, panel, grid, asleep, marks }, { heightPx: HEIGHT_PX, zone, id: name });
  const legend = view.shape === 'heat' ? null : chartLegend(panel, view, grid, { id: name, moment });
  return html`<figure class="card" id="chart-${name}"><figcaption><h3>${view.title} <span class="quiet">${view.unit}</span></h3></figcaption>
<div class="plot" role="img" aria-label="${view.title}, ${view.unit}: its values stand in the table below"><div>${drawn(svg)}</div></div>
${legend}${panel.note === undefined ? null : html`<p class="quiet">${panel.note}</p>`}
<details><summary>What it means</summary><p>${view.meaning}</p><p>${view.whatToDo}</p></details>
${chartTable(panel, view, grid, zone)}</figure>
`;
}
