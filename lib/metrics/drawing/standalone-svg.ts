import { formatDateTime } from '@/lib/format';
import type { Series } from '@/lib/metrics/series';
import type { Chart } from './chart';
import { chartSvg } from './chart-svg';
import { FRAME_PX } from './frame';
import { fillOf, lineStyle } from './line-styles';
import { pattern } from './pattern';
import { shownSeries } from './scale';
import { element, escapeXml } from './xml';

interface Standalone {
  width: number;
  height: number;
  zone: string;
  id: string;
  /** The value of a colour variable: `--chart-1`. */
  colours: (name: string) => string;
}

const EDGE_PX = 20;
const HEAD_PX = 64;
const VARIABLE = /var\((--[\w-]+)\)/g;

/** A chart as an SVG document of its own: title, legend, window and zone printed, colours written out. Pure. */
export function standaloneSvg(chart: Chart, { width, height, zone, id, colours }: Standalone): string {
  const { view, grid } = chart;
  const endMs = grid.startMs + grid.count * grid.stepSeconds * 1000;
  const [from, to] = [grid.startMs, endMs].map((ms) => formatDateTime(new Date(ms), zone));
  const plot = element(
    'svg',
    {
      x: EDGE_PX + FRAME_PX.left + 8,
      y: HEAD_PX + FRAME_PX.top,
      width: width - 2 * EDGE_PX - FRAME_PX.left - 8 - FRAME_PX.right,
      overflow: 'visible',
    },
    chartSvg(chart, { heightPx: height - HEAD_PX - EDGE_PX, zone, id }),
  );
  const content = [
    element('rect', { width, height, fill: 'var(--card)' }),
    element(
      'text',
      { x: EDGE_PX, y: 30, fill: 'var(--foreground)', 'font-size': 16, 'font-weight': 600 },
      escapeXml(`${view.title}, ${view.unit}`),
    ),
    element(
      'text',
      { x: width - EDGE_PX, y: 30, fill: 'var(--muted-foreground)', 'font-size': 12, 'text-anchor': 'end' },
      escapeXml(`${from} to ${to} (${zone}), ${grid.stepSeconds} s a step`),
    ),
    view.shape === 'heat' ? '' : legend(chart, id),
    plot,
  ];
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = element(
    'svg',
    { ...frame, 'font-family': 'system-ui, sans-serif', role: 'img' },
    content.join(''),
  );
  return svg.replace(VARIABLE, (_, name: string) => colours(name).trim());
}

const SAMPLE_PX = 22;
const CHARACTER_PX = 6.5;

function legend({ panel, view }: Chart, id: string): string {
  let x = EDGE_PX;
  return shownSeries(panel, view)
    .map((series, index) => {
      const at = x;
      x += SAMPLE_PX + 8 + series.label.length * CHARACTER_PX + 16;
      const text = { x: at + SAMPLE_PX + 6, y: 52, fill: 'var(--muted-foreground)', 'font-size': 12 };
      return sample(series, index, at, view, id) + element('text', text, escapeXml(series.label));
    })
    .join('');
}

function sample({ key }: Series, index: number, x: number, view: Chart['view'], id: string): string {
  const { colour, dashes } = lineStyle(index);
  if (view.shape !== 'stack' || key === view.line) {
    const stroke = view.shape === 'stack' ? 'var(--foreground)' : colour;
    const line = { x1: x, x2: x + SAMPLE_PX, y1: 48, y2: 48, stroke, 'stroke-width': 2 };
    return element('line', { ...line, 'stroke-dasharray': dashes });
  }
  const name = `${id}-legend-${index}`;
  const box = { x, y: 42, width: SAMPLE_PX, height: 12, fill: `url(#${name})`, stroke: colour };
  return element('defs', {}, pattern(name, fillOf(index), colour)) + element('rect', box);
}
