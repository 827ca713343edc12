import { beforeEach, describe, expect, it } from 'vitest';
import { bucketAt } from '@/lib/metrics/coarseness';
import { recordContainerCounts } from '@/lib/metrics/container-counts';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { PANEL_NAMES } from '@/lib/metrics/panels/panel-name';
import { readPanels } from '@/lib/metrics/read-panels';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { newestValue, type Panel } from '@/lib/metrics/series';
import { parseSnapshot } from '@/lib/metrics/snapshot';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { freshDatabase } from '@/lib/testing/database';

beforeEach(async () => {
  await freshDatabase();
});

const now = new Date('2026-11-23T14:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

async function panelsOf(windowSeconds: number, at: Date, more: { containers?: string[] } = {}) {
  const toMs = at.getTime() + 1;
  const window = { fromMs: toMs - windowSeconds * 1000, toMs };
  const question = { window, containers: [], sloMs: 300, containerDollarsPerHour: 50, ...more };
  const answer = await readPanels(PANEL_NAMES, question, at);
  return { ...answer, panels: answer.panels as Record<PanelName, Panel> };
}

async function record(container: string, ago: number, engine: Parameters<typeof engineText>[0]) {
  const item = snapshotItem({ container, at: secondsAgo(ago), text: engineText(engine) });
  const parsed = parseSnapshot(item, now);
  if (!parsed.ok) throw new Error(parsed.error.message);
  await recordSnapshots([parsed.value]);
}

describe('readPanels', () => {
  it('draws at most 360 steps of gaps while nothing was ever heard', async () => {
    const { grid, panels } = await panelsOf(6 * 3600, now);
    expect(grid).toMatchObject({ stepSeconds: 60, count: 360 });
    expect(panels.ttft.newestAtMs).toBeNull();
    for (const { series } of Object.values(panels)) {
      for (const { values } of series) expect(values.every((value) => value === null)).toBe(true);
    }
  });

  it('shows what two containers did in the last minute', async () => {
    for (const [index, ago] of [60, 45, 30, 15, 0].entries()) {
      await record('ta-1', ago, { usage: 0.5, running: 10, decode: index * 600, ttft: [0, index, 0, 0] });
      await record('ta-2', ago, { usage: 0.25, running: 5, decode: index * 300, ttft: [0, index, 0, 0] });
    }
    const { panels } = await panelsOf(3600, now);
    const newest = (panel: keyof typeof panels) => panels[panel].series.map(newestValue);
    // 8 observations, all between 100 and 200 ms: p95 is 100 + 100 * 0.95.
    expect(newest('ttft')).toEqual([150, 190, 195, 199, 100, 200, 8]);
    expect(newest('kv')).toEqual([50, 25]);
    expect(newest('requests')).toEqual([15, 0]);
    expect(newest('tokens')[0]).toBe(60);
    expect(panels.requests.limit).toEqual({ value: 96, label: 'limit 96' });
    expect(panels.ttft.newestAtMs).toBe(now.getTime());
  });

  it('says the same of an hour at every resolution', async () => {
    for (const ago of [5400, 5385, 5370]) {
      await record('ta-1', ago, { usage: 0.5, decode: 5400 - ago, ttft: [0, (5400 - ago) / 15, 0, 0] });
    }
    const p95 = async (windowSeconds: number) => {
      const { panels } = await panelsOf(windowSeconds, now);
      return panels.ttft.series[2]?.values.filter((value) => value !== null);
    };
    expect(await p95(6 * 3600)).toEqual([195]);
    expect(await p95(24 * 3600)).toEqual([195]);
    expect(await p95(7 * 86_400)).toEqual([195]);
    expect(await p95(30 * 86_400)).toEqual([195]);
  });

  it('reads each step with the buckets of its time, and a step where two revisions meet with those they share', async () => {
    const fine = { bounds: [0.1, 0.2, 0.3, 0.4] };
    await record('ta-1', 600, { ttft: [0, 0, 0, 0] });
    await record('ta-1', 585, { ttft: [0, 0, 8, 0] });
    await record('ta-2', 310, { ...fine, ttft: [0, 0, 0, 0, 0] });
    await record('ta-2', 295, { ...fine, ttft: [0, 0, 8, 0, 0] });
    await record('ta-1', 295, { ttft: [0, 0, 16, 0] });
    await record('ta-2', 60, { ...fine, ttft: [0, 0, 16, 0, 0] });
    const { panels, grid } = await panelsOf(900, now);
    const stepOf = (ago: number) => Math.floor((secondsAgo(ago).getTime() - grid.startMs) / 15_000);
    expect([585, 295, 60].map((ago) => bucketAt(panels.ttft, stepOf(ago), 250))).toEqual([
      { lower: 200, upper: 400 },
      { lower: 200, upper: 400 },
      { lower: 200, upper: 300 },
    ]);
    const p50 = panels.ttft.series[0]?.values ?? [];
    expect([585, 295, 60].map((ago) => p50[stepOf(ago)])).toEqual([300, 300, 250]);
  });

  it.each([
    { containers: 6, lines: ['ta-1', 'ta-2', 'ta-3', 'ta-4', 'ta-5', 'ta-6'] },
    { containers: 7, lines: ['ta-3', 'ta-4', 'ta-5', 'ta-6', 'ta-7', 'fullest'] },
  ])('draws $containers containers as lines that can be told apart', async ({ containers, lines }) => {
    for (let index = 1; index <= containers; index += 1) {
      await record(`ta-${index}`, 60 - index, { usage: 0.9 - index / 10 });
    }
    const { panels } = await panelsOf(900, now);
    expect(panels.kv.series.map(({ key }) => key)).toEqual(lines);
  });

  it('draws zero containers as a fact', async () => {
    await recordContainerCounts({ running: 2, starting: 3, pending: 2 }, secondsAgo(120));
    await recordContainerCounts({ running: 0, starting: 0 }, secondsAgo(15));
    const { panels } = await panelsOf(900, now);
    expect(panels.containers.series.map(newestValue)).toEqual([0, 0, 0]);
    expect(panels.containers.newestAtMs).toBe(secondsAgo(15).getTime());
    const inHours = await panelsOf(7 * 86_400, now);
    expect(inHours.panels.containers.series.map(newestValue)).toEqual([2, 1, 2]);
  });

  it('adds up the chosen containers alone', async () => {
    for (const ago of [60, 45, 30]) {
      await record('ta-1', ago, { usage: 0.5, running: 10 });
      await record('ta-2', ago, { usage: 0.25, running: 5 });
    }
    const { panels, containers } = await panelsOf(900, now, { containers: ['ta-2'] });
    expect(panels.requests.series.map(newestValue)).toEqual([5, 0]);
    expect(panels.kv.series.map(({ key }) => key)).toEqual(['ta-2']);
    expect(containers.map(({ id }) => id).sort()).toEqual(['ta-1', 'ta-2']);
  });

  it('draws no line for a container that was not heard in the window', async () => {
    await record('ta-1', 7200, { usage: 0.5 });
    await record('ta-2', 30, { usage: 0.25 });
    const { panels } = await panelsOf(900, now);
    expect(panels.kv.series.map(({ key }) => key)).toEqual(['ta-2']);
  });

  it('ends a fixed window where it ends', async () => {
    for (const ago of [615, 600, 585]) await record('ta-1', ago, { running: ago });
    const window = { fromMs: secondsAgo(900).getTime(), toMs: secondsAgo(600).getTime() };
    const question = { window, containers: [], sloMs: 300, containerDollarsPerHour: null };
    const { grid, panels } = await readPanels(['requests'], question, now);
    expect(grid).toEqual({ startMs: window.fromMs, stepSeconds: 15, count: 20 });
    expect(panels.requests?.series[0]?.values.at(-1)).toBe(615);
  });

  it('tells when nobody served and nobody started', async () => {
    await recordContainerCounts({ running: 1, starting: 0 }, secondsAgo(60));
    await recordContainerCounts({ running: 0, starting: 0 }, secondsAgo(45));
    await recordContainerCounts({ running: 0, starting: 0 }, secondsAgo(30));
    await recordContainerCounts({ running: 0, starting: 1 }, secondsAgo(15));
    const { asleep, grid } = await panelsOf(900, now);
    expect(asleep.map((run) => run.map((step) => grid.count - step))).toEqual([[4, 2]]);
  });
});
