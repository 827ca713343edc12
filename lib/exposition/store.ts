import 'server-only';
import { db } from '@/lib/db';
import type { ConsoleHealth } from '@/lib/exposition/console-families';
import { JobStatus } from '@/lib/jobs/schema';
import { isFinal } from '@/lib/jobs/status';
import { collectorState } from '@/lib/metrics/collector-state';
import { newestContainerCounts } from '@/lib/metrics/container-counts';
import type { LatestSnapshot } from '@/lib/metrics/latest-snapshots';
import { freshness } from '@/lib/metrics/series';

/** How the console does at this moment, for a scrape. */
export async function consoleHealth(snapshots: readonly LatestSnapshot[], now: Date): Promise<ConsoleHealth> {
  const [open, oldest, waiting, firing, counts, collector] = await Promise.all([
    db.job.groupBy({ by: ['status'], where: { status: { in: OPEN } }, _count: true }),
    db.job.findFirst({ where: { status: 'queued' }, orderBy: { createdAt: 'asc' } }),
    db.delivery.count({ where: { status: 'waiting' } }),
    db.alertRule.groupBy({ by: ['severity'], where: { state: 'firing', enabled: true }, _count: true }),
    newestContainerCounts(),
    collectorState(),
  ]);
  const secondsSince = (at: Date) => Math.max(0, (now.getTime() - at.getTime()) / 1000);
  return {
    openJobs: OPEN.map((status) => ({
      status,
      count: open.find((group) => group.status === status)?._count ?? 0,
    })),
    oldestQueuedSeconds: oldest ? secondsSince(oldest.createdAt) : 0,
    deliveriesWaiting: waiting,
    alertsFiring: firing.map(({ severity, _count }) => ({ severity, count: _count })),
    // An old count is not told as if it were one of now.
    containers: counts && freshness(counts.at.getTime(), now.getTime()) === 'fresh' ? counts : null,
    collector: collector && {
      polledSecondsAgo: collector.polledAt && secondsSince(collector.polledAt),
      isUnreachable: collector.unreachableSince !== null,
      stored: Number(collector.storedSnapshots),
      refused: Number(collector.refusedSnapshots),
    },
    snapshotAges: snapshots.map(({ container, at }) => ({ container, seconds: secondsSince(at) })),
  };
}

const OPEN = JobStatus.options.filter((status) => !isFinal(status));
