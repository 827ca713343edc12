import type { Series } from '@/lib/metrics/series';
import { filledArea, stackedAreas, stretched } from './areas';
import { rowAxis, timeAxis, valueAxis } from './axes';
import type { Chart, Drawing } from './chart';
import { endLabels } from './end-labels';
import { plotHeight } from './frame';
import { heatCells } from './heat-cells';
import { lineStyle } from './line-styles';
import { markGroups } from './mark-groups';
import { markLabels, markLines } from './mark-lines';
import { linePath } from './paths';
import { chartScale } from './scale';
import { element, escapeXml } from './xml';

// A rim in the card's colour keeps a name readable where it crosses a line.
const RIM = { 'paint-order': 'stroke', stroke: 'var(--card)', 'stroke-width': 3 };
// Of the window: a shorter sleep has no room for its words.
const NAMED_SLEEP = 0.16;

/**
 * A chart as SVG text, the same on the server, in the browser, in a picture and in a file. It takes the width of its
 * place, the plot alone: axes and names reach over its edges by FRAME_PX. Positions across are shares of the width, so
 * nothing needs to be measured, and nothing moves when the page comes alive. Pure.
 */
export function chartSvg(chart: Chart, { heightPx, zone, id }: Drawing): string {
  const plotPx = plotHeight(heightPx);
  const { grid, marks } = chart;
  const groups = markGroups(marks, grid);
  const content = [
    sleeps(chart),
    chart.view.shape === 'heat' ? heat(chart, plotPx) : plot(chart, heightPx, id),
    markLines(groups),
    markLabels(groups),
    timeAxis(grid, zone, plotPx),
  ];
  const frame = {
    width: '100%',
    height: plotPx,
    overflow: 'visible',
    'font-size': 11,
    'aria-hidden': 'true',
  };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, content.join(''));
}

function heat({ panel, grid }: Chart, plotPx: number): string {
  return heatCells(panel.series, grid.count, plotPx) + rowAxis(panel.series, plotPx);
}

function plot({ view, panel, grid }: Chart, heightPx: number, id: string): string {
  const plotPx = plotHeight(heightPx);
  const { lines, ticks, top } = chartScale(panel, view, heightPx);
  const y = (value: number) => plotPx * (1 - value / top);
  const isStepped = view.shape === 'steps' || view.wholeTicks === true;
  const area = { id, count: grid.count, heightPx: plotPx, top, isStepped };
  const isStack = view.shape === 'stack';
  const layers = isStack ? lines.filter(({ key }) => key !== view.line) : [];
  const drawn = lines.filter((line) => !layers.includes(line));
  const styleOf = (line: Series) => lineStyle(lines.indexOf(line));
  const paths = drawn.map((line) =>
    element('path', {
      d: linePath(line.values, y, isStepped),
      fill: 'none',
      stroke: isStack ? 'var(--foreground)' : styleOf(line).colour,
      'stroke-dasharray': styleOf(line).dashes,
      'stroke-width': 1.75,
      'stroke-linejoin': 'round',
      'vector-effect': 'non-scaling-stroke',
    }),
  );
  const band = view.band && {
    lower: panel.series.find(({ key }) => key === view.band?.lower)?.values ?? [],
    upper: panel.series.find(({ key }) => key === view.band?.upper)?.values ?? [],
  };
  return [
    valueAxis(ticks, y),
    band
      ? filledArea(
          'band',
          band.lower,
          band.upper,
          { fill: 'stripes', colour: 'var(--muted-foreground)' },
          { ...area, isStepped: true },
        )
      : '',
    stackedAreas(layers, area),
    stretched(paths.join(''), grid.count, plotPx),
    limitLine(panel.limit, y),
    isStack ? '' : names(drawn, lines, grid.count, plotPx, top),
  ].join('');
}

function names(drawn: Series[], lines: Series[], count: number, plotPx: number, top: number): string {
  return endLabels(drawn, plotPx / top)
    .map(({ key, label, step, value, shiftPx }) => {
      const x = `${(((step + 0.5) / count) * 100).toFixed(3)}%`;
      const y = plotPx * (1 - value / top) + shiftPx;
      const { colour } = lineStyle(lines.findIndex((line) => line.key === key));
      const place = { x, y: y.toFixed(1), dx: 7, dy: '0.32em', class: 'chart-wide' };
      return element('text', { ...place, fill: colour, ...RIM }, escapeXml(label));
    })
    .join('');
}

function limitLine(limit: Chart['panel']['limit'], y: (value: number) => number): string {
  if (!limit) return '';
  const at = y(limit.value).toFixed(1);
  const line = { x1: 0, x2: '100%', y1: at, y2: at, stroke: 'var(--warning)', 'stroke-dasharray': '5 4' };
  const text = { x: 4, y: at, dy: -5, fill: 'var(--warning)', ...RIM };
  return element('line', line) + element('text', text, escapeXml(limit.label));
}

/** Zero containers is a fact, and drawn. */
function sleeps({ asleep, grid: { count } }: Chart): string {
  return asleep
    .map(([from, to]) => {
      const share = (to - from) / count;
      const x = `${((from / count) * 100).toFixed(3)}%`;
      const rect = { x, width: `${(share * 100).toFixed(3)}%`, height: '100%', fill: 'var(--muted)' };
      const middle = `${((from + (to - from) / 2) / count) * 100}%`;
      const words = {
        x: middle,
        y: '50%',
        'text-anchor': 'middle',
        fill: 'var(--muted-foreground)',
        class: 'chart-wide',
      };
      return element('rect', rect) + (share >= NAMED_SLEEP ? element('text', words, 'scaled to zero') : '');
    })
    .join('');
}
