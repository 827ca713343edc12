import { describe, expect, it } from 'vitest';
import type { FleetNow, Panel } from '@/lib/metrics/series';
import { formatValue } from './format-value';
import { headlineOf } from './headline';
import type { PanelName } from './panel-name';
import { PANEL_RECIPES } from './panel-recipes';

const FLEET: FleetNow = {
  running: 2,
  starting: 0,
  max: 3,
  dollarsPerHour: 100,
  countedAtMs: 0,
  lastSeenAtMs: 0,
  crash: null,
};

function panelOf(lines: Record<string, (number | null)[]>): Panel {
  return {
    newestAtMs: 0,
    series: Object.entries(lines).map(([key, values]) => ({ key, label: key, values })),
  };
}

describe('the headline', () => {
  it.each<[PanelName, Record<string, (number | null)[]>, string]>([
    ['ttft', { p50: [90], p95: [274.6], p99: [300] }, 'p95 275 ms'],
    ['kv', { '…9f2c1': [19.6], '…b01ed': [12.25] }, 'highest 19.6 %'],
    ['kv', { '…9f2c1': [19.6] }, '19.6 %'],
    ['kv', { '…9f2c1': [19.6, null, null, null, null], '…b01ed': [20, 21, 22, 23, 24] }, '…b01ed 24 %'],
    ['containers', {}, 'running 2'],
    ['acceptLength', { acceptLength: [2.98] }, '2.98 tokens/step'],
  ])('of %s with %j is %s', (name, lines, words) => {
    const view = PANEL_RECIPES[name];
    const headline = headlineOf(panelOf(lines), view, FLEET);
    expect(headline && `${headline.label} ${formatValue(headline.value, view)}`.trim()).toBe(words);
  });

  it('is missing while the newest steps are empty', () => {
    expect(headlineOf(panelOf({ p95: [90, null, null, null, null] }), PANEL_RECIPES.ttft, FLEET)).toBeNull();
  });
});
