import 'server-only';
import { db } from '@/lib/db';
import { type Piece, piecesOf, readFrames, readPoints } from '@/lib/metrics/frame-store';
import type { MetricName } from '@/lib/metrics/metric-table';
import type { Point } from '@/lib/metrics/point';
import type { StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';
import { type Scope, scopeOf } from '@/lib/metrics/ticks';

/** Points of one container or of the fleet, oldest first; only the named metrics are read. */
export function readSeries(
  container: string,
  stepSeconds: StepSeconds,
  span: Span,
  metrics?: readonly MetricName[],
): Promise<Point[]> {
  return readPoints(db, { scope: scopeOf(container), stepSeconds, span, metrics, container });
}

/** Points of every container, without the fleet's, oldest first; only the named metrics are read. */
export function readContainers(
  stepSeconds: StepSeconds,
  span: Span,
  metrics: readonly MetricName[],
): Promise<Point[]> {
  return readPoints(db, { scope: 'containers', stepSeconds, span, metrics });
}

/** Rows of the fleet, or of its containers, still packed. */
export async function readPieces(
  scope: Scope,
  stepSeconds: StepSeconds,
  span: Span,
  metrics: readonly MetricName[],
): Promise<Piece[]> {
  const query = { scope, stepSeconds, span, metrics };
  return piecesOf(await readFrames(db, [query]), query);
}

/** Containers that sent snapshots in a span of time, the youngest first: an order that no poll changes. */
export function containersBetween(from: Date, to: Date, limit: number) {
  return db.metricContainer.findMany({
    where: { lastSnapshotAt: { gte: from }, firstSeenAt: { lt: to } },
    orderBy: [{ firstSeenAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

/** Which of the containers have ever sent a snapshot. */
export async function heardContainers(ids: string[]): Promise<Set<string>> {
  const rows = await db.metricContainer.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

export function lastHeardContainer() {
  return db.metricContainer.findFirst({ orderBy: { lastSnapshotAt: 'desc' } });
}

/** When the first container that is still known sent its first snapshot; null before there was any. */
export async function oldestSnapshotAt(): Promise<Date | null> {
  const { _min } = await db.metricContainer.aggregate({ _min: { firstSeenAt: true } });
  return _min.firstSeenAt;
}
