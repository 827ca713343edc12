import 'server-only';
import { db } from '@/lib/db';
import { readCumulatives } from '@/lib/metrics/container-store';
import { readPoints } from '@/lib/metrics/frame-store';
import type { Increments } from '@/lib/metrics/increments';
import { GAUGE_NAMES, type GaugeName } from '@/lib/metrics/metric-table';
import { mean } from '@/lib/metrics/point';

/** What a container said last: gauges as they were, counters and histograms since its engine started. */
export interface LatestSnapshot extends Increments {
  container: string;
  revision: string;
  at: Date;
  gauges: Partial<Record<GaugeName, number>>;
}

/** The newest snapshot of each container that has sent one since `from`, by container. */
export async function latestSnapshots(from: Date, now: Date): Promise<LatestSnapshot[]> {
  const [containers, cumulatives, points] = await Promise.all([
    db.metricContainer.findMany({ where: { lastSnapshotAt: { gte: from } }, orderBy: { id: 'asc' } }),
    readCumulatives(db),
    readPoints(db, {
      scope: 'containers',
      stepSeconds: 15,
      span: { from, to: new Date(now.getTime() + 15_000) },
      metrics: GAUGE_NAMES,
    }),
  ]);
  const newest = new Map(points.map((point) => [point.container, point]));
  return containers.map(({ id, revision, lastSnapshotAt }) => {
    const { counters = {}, histograms = {} } = cumulatives.get(id) ?? {};
    const stats = newest.get(id)?.gauges ?? {};
    const gauges: LatestSnapshot['gauges'] = {};
    for (const name of GAUGE_NAMES) {
      const value = mean(stats[name]);
      if (value !== null) gauges[name] = value;
    }
    return { container: id, revision, at: lastSnapshotAt, gauges, counters, histograms };
  });
}
