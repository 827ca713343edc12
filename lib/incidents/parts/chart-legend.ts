import { fillOf, lineStyle } from '@/lib/metrics/drawing/line-styles';
import { pattern } from '@/lib/metrics/drawing/pattern';
import { shownSeries } from '@/lib/metrics/drawing/scale';
import { element } from '@/lib/metrics/drawing/xml';
import { formatValue } from '@/lib/metrics/panels/format-value';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import type { Grid, Panel, Series } from '@/lib/metrics/series';
import { drawn, type Html, html } from '../html';
import type { Moment } from './moment';

const [WIDE, HIGH] = [26, 12];

/** Each line with how it is drawn, and its highest and last value: nothing here can be pointed at. */
export function chartLegend(
  panel: Panel,
  view: PanelView,
  grid: Grid,
  { id, moment }: { id: string; moment: Moment },
): Html {
  return html`<ul class="legend">${shownSeries(panel, view).map(
    (series, index) =>
      html`<li>${sample(series, index, view, id)}<span>${series.label}${extremes(series, view, grid, moment)}</span></li>`,
  )}</ul>`;
}

function extremes({ values }: Series, view: PanelView, grid: Grid, moment: Moment): Html {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return html` <span class="quiet">no values</span>`;
  const [highest, last] = [Math.max(...known), known.at(-1) ?? null];
  if (Math.min(...known) === highest)
    return html` <span class="quiet">always ${formatValue(highest, view)}</span>`;
  const atMs = grid.startMs + values.indexOf(highest) * grid.stepSeconds * 1000;
  return html` <span class="quiet">highest ${formatValue(highest, view)} at ${moment(atMs)}, last ${formatValue(last, view)}</span>`;
}

function sample({ key }: Series, index: number, view: PanelView, id: string): Html {
  const frame = { width: WIDE, height: HIGH, 'aria-hidden': 'true' };
  const { colour, dashes } = lineStyle(index);
  const isArea = view.shape === 'stack' && key !== view.line;
  const stroke = view.shape === 'stack' && !isArea ? 'var(--foreground)' : colour;
  if (!isArea) {
    const line = {
      x2: WIDE,
      y1: HIGH / 2,
      y2: HIGH / 2,
      stroke,
      'stroke-width': 2,
      'stroke-dasharray': dashes,
    };
    return drawn(element('svg', frame, element('line', line)));
  }
  const name = `${id}-legend-${index}`;
  const box = { width: WIDE, height: HIGH, fill: `url(#${name})`, stroke };
  return drawn(element('svg', frame, pattern(name, fillOf(index), colour) + element('rect', box)));
}
