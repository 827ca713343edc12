import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectSnapshots } from '@/lib/metrics/collect';
import { claimCollecting } from '@/lib/metrics/collector-state';
import { readPanels } from '@/lib/metrics/read-panels';
import type { Grid } from '@/lib/metrics/series';
import { busyEngine, type Observed } from '@/lib/metrics/testing/busy-engine';
import {
  hasPrometheus,
  NO_PROMETHEUS,
  type PrometheusServer,
  startPrometheus,
} from '@/lib/metrics/testing/prometheus';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { freshDatabase } from '@/lib/testing/database';

const now = new Date('2026-11-23T14:00:07Z');
const HOURS = 26;
const QUANTILES = { p50: 0.5, p95: 0.95, p99: 0.99 };

const present = hasPrometheus();
if (!present) console.log(NO_PROMETHEUS);

// Two engines for a day and a bit: one restarts, one is silent for half an hour, both rest at night.
describe.skipIf(!present)('from the queue to the chart, beside a real Prometheus', () => {
  let prometheus: PrometheusServer;
  beforeAll(async () => {
    await freshDatabase();
    await claimCollecting('me', 3600);
    const from = now.getTime() / 1000 - HOURS * 3600;
    const observed = [
      ...busyEngine({ container: 'ta-1', from, hours: HOURS, seed: 1, restartAtHour: 9 }),
      ...busyEngine({ container: 'ta-2', from: from + 6.3, hours: HOURS, seed: 2, silentAtHour: 17 }),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    prometheus = await startPrometheus(openMetrics(observed));
    await collectSnapshots(queueOf(observed), () => now);
  }, 180_000);
  afterAll(() => prometheus?.stop());

  it.each([
    { window: '1 h', hours: 1 },
    { window: '24 h', hours: 24 },
    { window: '7 d', hours: 7 * 24 },
    { window: '30 d', hours: 30 * 24 },
  ])('$window: half of the points differ by less than 1 %', async ({ hours }) => {
    const window = { fromMs: now.getTime() + 1 - hours * 3_600_000, toMs: now.getTime() + 1 };
    const question = { window, containers: [], sloMs: 300, containerDollarsPerHour: null };
    const { grid, panels } = await readPanels(['ttft'], question, now);
    // 60 s of increments need the snapshot before them, too: five samples, so a range of 75 s.
    const rangeSeconds = Math.max(75, grid.stepSeconds);
    for (const [key, q] of Object.entries(QUANTILES)) {
      const ours = panels.ttft?.series.find((series) => series.key === key)?.values ?? [];
      const theirs = await theirQuantile(prometheus, q, grid, rangeSeconds);
      const differences = ours.flatMap((value, index) => {
        const said = theirs[index];
        return value === null || said === undefined ? [] : [Math.abs(value / 1000 / said - 1)];
      });
      expect(differences.length).toBeGreaterThan(10);
      expect(median(differences), `${key} of ${differences.length} points`).toBeLessThan(0.01);
    }
  });
});

function queueOf(observed: readonly Observed[]) {
  const items = observed.map(({ container, at, startedAt, bounds, counts }) =>
    snapshotItem({ container, at, startedAt, text: engineText({ bounds, ttft: counts }) }),
  );
  return {
    peek: async (limit: number) => ({ items: items.slice(0, limit), count: items.length }),
    drop: async (count: number) => items.splice(0, count),
  };
}

function openMetrics(observed: readonly Observed[]): string {
  const lines = observed.flatMap(({ container, at, bounds, counts }) => {
    let below = 0;
    return counts.map((count, index) => {
      below += count;
      const le = bounds[index] ?? '+Inf';
      return `ttft_bucket{container="${container}",le="${le}"} ${below} ${at.getTime() / 1000}`;
    });
  });
  return `${lines.join('\n')}\n# EOF\n`;
}

/** Their value for each step of the grid: at its end, a moment before the next one begins. */
async function theirQuantile(prometheus: PrometheusServer, q: number, grid: Grid, rangeSeconds: number) {
  const from = grid.startMs / 1000 + grid.stepSeconds - 0.001;
  const to = from + (grid.count - 1) * grid.stepSeconds;
  const query = `histogram_quantile(${q}, sum by (le) (rate(ttft_bucket[${rangeSeconds}s])))`;
  const [answer] = await prometheus.range(query, { from, to, stepSeconds: grid.stepSeconds });
  const steps: number[] = [];
  for (const [at, value] of answer?.values ?? []) {
    if (value !== 'NaN') steps[Math.round((at - from) / grid.stepSeconds)] = Number(value);
  }
  return steps;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
