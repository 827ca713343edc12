import { describe, expect, it } from 'vitest';
import { PANEL_NAMES } from '@/lib/metrics/panels/panel-name';
import { PANEL_RECIPES } from '@/lib/metrics/panels/panel-recipes';
import type { Panel } from '@/lib/metrics/series';
import type { Chart } from './chart';
import { chartSvg } from './chart-svg';
import { palette } from './palette';
import { standaloneSvg } from './standalone-svg';

const grid = { startMs: Date.parse('2026-11-23T13:00:00Z'), stepSeconds: 15, count: 4 };
const panel: Panel = {
  newestAtMs: null,
  series: [{ key: 'p95', label: '<b>"p95"</b>', values: [100, null, 250, 260] }],
  limit: { value: 300, label: 'SLO 300 ms' },
};
const chart: Chart = { view: PANEL_RECIPES.ttft, panel, grid, asleep: [[1, 2]], marks: [] };
const drawing = { heightPx: 240, zone: 'UTC', id: 'c1' };

describe('a chart', () => {
  it('is the same for the same data, and different for another hour', () => {
    expect(chartSvg(chart, drawing)).toBe(chartSvg({ ...chart }, { ...drawing }));
    expect(chartSvg(chart, drawing)).not.toBe(chartSvg(chart, { ...drawing, zone: 'Asia/Kathmandu' }));
  });

  it('writes texts as texts', () => {
    const svg = chartSvg(chart, drawing);
    expect(svg).toContain('&lt;b&gt;&quot;p95&quot;&lt;/b&gt;');
    expect(svg).not.toContain('<b>');
  });

  it('draws the sleep, the limit and the marks', () => {
    const marks = [
      { kind: 'deployment', atMs: grid.startMs + 30_000, label: 'r12', title: '', by: null, links: [] },
    ] as const;
    const svg = chartSvg({ ...chart, marks: marks.map((mark) => ({ ...mark, links: [] })) }, drawing);
    for (const text of ['scaled to zero', 'SLO 300 ms', 'r12']) expect(svg).toContain(`>${text}<`);
  });

  it('needs no measured width: no number of pixels goes across the plot', () => {
    expect(chartSvg(chart, drawing)).toMatch(/^<svg [^>]*width="100%"/);
  });

  it.each(PANEL_NAMES)('%s is drawn without a browser, with and without values', (name) => {
    const view = PANEL_RECIPES[name];
    const empty = { series: [], newestAtMs: null };
    for (const each of [panel, empty]) {
      const svg = standaloneSvg(
        { ...chart, view, panel: each },
        { width: 1200, height: 420, zone: 'UTC', id: 'p', colours: palette('light') },
      );
      expect(svg).toContain(view.title);
      expect(svg).not.toMatch(/var\(|NaN|undefined|Infinity/);
    }
  });
});
