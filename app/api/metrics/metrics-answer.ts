import 'server-only';
import { containerDollarsPerHour, fleetNow } from '@/app/api/metrics/fleet-now';
import { marksBetween } from '@/lib/marks/marks-between';
import { collectorState } from '@/lib/metrics/collector-state';
import { defaultRange } from '@/lib/metrics/default-range';
import { type MetricsQuery, windowOf } from '@/lib/metrics/metrics-query';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { readCharts } from '@/lib/metrics/read-charts';
import type { Collecting, MetricsAnswer } from '@/lib/metrics/series';
import { oldestSnapshotAt } from '@/lib/metrics/store';

/** Everything that the charts of one page draw, in one answer. */
export async function metricsAnswer(
  names: readonly PanelName[],
  query: MetricsQuery,
  now: Date,
): Promise<MetricsAnswer> {
  const usual = query.range ?? defaultRange(await oldestSnapshotAt(), now);
  const { isLive, ...window } = windowOf(query, usual, now.getTime());
  const { containers, sloMs } = query;
  const price = await containerDollarsPerHour();
  const question = { window, containers, sloMs, containerDollarsPerHour: price };
  const [panels, fleet, marks, collecting] = await Promise.all([
    readCharts(names, question, now),
    fleetNow(now),
    marksBetween(new Date(window.fromMs), new Date(window.toMs)),
    collectingState(),
  ]);
  return { ...panels, generatedAtMs: now.getTime(), isLive, marks, fleet, collecting };
}

async function collectingState(): Promise<Collecting> {
  const state = await collectorState();
  return {
    polledAtMs: state?.polledAt?.getTime() ?? null,
    unreachableSinceMs: state?.unreachableSince?.getTime() ?? null,
    unreachableWhy: state?.unreachableWhy ?? null,
    refusedSnapshots: Number(state?.refusedSnapshots ?? 0),
  };
}
