import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Cumulative } from '@/lib/metrics/increments';
import { HISTOGRAM_NAMES } from '@/lib/metrics/metric-table';
import { FLEET, type Point } from '@/lib/metrics/point';
import { type Layouts, type PartialRow, pointOfRow, rowOfPoint } from '@/lib/metrics/point-row';
import type { Json } from '@/lib/metrics/redact';
import type { StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';

type Transaction = Prisma.TransactionClient;

/** What is kept of a container between its snapshots. */
export interface ContainerState {
  id: string;
  revision: string;
  startedAt: Date;
  firstSeenAt: Date;
  lastSnapshotAt: Date;
  /** The engine's command, secrets as ${API_KEY}. */
  argv: string[];
  serverInfo: Json | null;
  serverInfoAt: Date | null;
  cumulative: Cumulative;
}

/** Runs a write alone: batches of two collectors never interleave. */
export function inWriteTransaction<T>(write: (writer: PointWriter) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('glm-console metrics'))`;
      return write(new PointWriter(transaction));
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

export class PointWriter {
  constructor(private readonly transaction: Transaction) {}

  async containerStates(ids: string[]): Promise<Map<string, ContainerState>> {
    const rows = await this.transaction.metricContainer.findMany({ where: { id: { in: ids } } });
    return new Map(rows.map((row) => [row.id, row as unknown as ContainerState]));
  }

  async saveContainerStates(states: ContainerState[]): Promise<void> {
    await upsert(this.transaction, 'MetricContainer', states, ['id']);
  }

  /** Points not stored before, by container and time. Answers with the ones that were new. */
  async insertNew(points: Point[], stepSeconds: StepSeconds): Promise<Point[]> {
    const rows = await this.rowsOf(points, stepSeconds);
    const inserted = await this.transaction.$queryRaw<{ container: string; at: Date }[]>`
      INSERT INTO "MetricPoint"
      SELECT * FROM jsonb_populate_recordset(NULL::"MetricPoint", ${JSON.stringify(rows)}::jsonb)
      ON CONFLICT DO NOTHING
      RETURNING "container", "at"`;
    const fresh = new Set(inserted.map((row) => `${row.container} ${row.at.getTime()}`));
    return points.filter((point) => fresh.delete(`${point.container} ${point.at.getTime()}`));
  }

  async replace(points: Point[], stepSeconds: StepSeconds): Promise<void> {
    const rows = await this.rowsOf(points, stepSeconds);
    await upsert(this.transaction, 'MetricPoint', rows, ['stepSeconds', 'container', 'at']);
  }

  /** Every container's points, without the fleet's. */
  containerPoints(stepSeconds: StepSeconds, span: Span): Promise<Point[]> {
    return readPoints(this.transaction, { stepSeconds, container: { not: FLEET }, at: within(span) });
  }

  pointsOf(containers: string[], stepSeconds: StepSeconds, span: Span): Promise<Point[]> {
    return readPoints(this.transaction, { stepSeconds, container: { in: containers }, at: within(span) });
  }

  private async rowsOf(points: Point[], stepSeconds: StepSeconds): Promise<Record<string, unknown>[]> {
    const layouts = await this.layoutsFor(points);
    return points.map((point) => rowOfPoint(point, stepSeconds, layouts));
  }

  private async layoutsFor(points: Point[]): Promise<Layouts> {
    const known = await readLayouts(this.transaction);
    const histograms = points.flatMap((point) => HISTOGRAM_NAMES.map((name) => point.histograms[name]));
    const missing = new Map<string, readonly number[]>();
    for (const histogram of histograms) {
      if (histogram && known.idOf(histogram.bounds) === undefined) {
        missing.set(histogram.bounds.join(' '), histogram.bounds);
      }
    }
    if (missing.size === 0) return known;
    await this.transaction.metricLayout.createMany({
      data: [...missing.values()].map((bounds) => ({ bounds: [...bounds] })),
      skipDuplicates: true,
    });
    return readLayouts(this.transaction);
  }
}

/** Points of one container or of the fleet, oldest first; only the named columns are read. */
export function readSeries(
  container: string,
  stepSeconds: StepSeconds,
  span: Span,
  columns?: Prisma.MetricPointSelect,
): Promise<Point[]> {
  return readPoints(db, { stepSeconds, container, at: within(span) }, columns);
}

export async function newestPoint(container: string): Promise<Point | null> {
  const row = await db.metricPoint.findFirst({
    where: { stepSeconds: 15, container },
    orderBy: { at: 'desc' },
  });
  return row ? pointOfRow(row, await readLayouts(db)) : null;
}

/** Containers that sent a snapshot since a moment, the last heard first; the values they grew to are left out. */
export function containersSince(since: Date, limit: number) {
  return db.metricContainer.findMany({
    where: { lastSnapshotAt: { gte: since } },
    orderBy: { lastSnapshotAt: 'desc' },
    take: limit,
    omit: { cumulative: true },
  });
}

/** Which of the containers have ever sent a snapshot. */
export async function heardContainers(ids: string[]): Promise<Set<string>> {
  const rows = await db.metricContainer.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

export function lastHeardContainer() {
  return db.metricContainer.findFirst({ orderBy: { lastSnapshotAt: 'desc' }, omit: { cumulative: true } });
}

/** When the first container that is still known sent its first snapshot; null before there was any. */
export async function oldestSnapshotAt(): Promise<Date | null> {
  const { _min } = await db.metricContainer.aggregate({ _min: { firstSeenAt: true } });
  return _min.firstSeenAt;
}

async function readPoints(
  client: Transaction,
  where: Prisma.MetricPointWhereInput,
  columns?: Prisma.MetricPointSelect,
): Promise<Point[]> {
  const select = columns && { container: true, at: true, ...columns };
  const orderBy = { at: 'asc' } as const;
  const rows: PartialRow[] = await client.metricPoint.findMany({ where, orderBy, ...(select && { select }) });
  const layouts = await readLayouts(client);
  return rows.map((row) => pointOfRow(row, layouts));
}

async function readLayouts(client: Transaction): Promise<Layouts> {
  const rows = await client.metricLayout.findMany();
  const bounds = new Map(rows.map((row) => [row.id, row.bounds]));
  const ids = new Map(rows.map((row) => [row.bounds.join(' '), row.id]));
  return { boundsOf: (id) => bounds.get(id), idOf: (wanted) => ids.get(wanted.join(' ')) };
}

async function upsert(client: Transaction, table: string, rows: object[], key: string[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const name = Prisma.raw(`"${table}"`);
  const columns = Object.keys(first).filter((column) => !key.includes(column));
  const set = Prisma.raw(columns.map((column) => `"${column}" = EXCLUDED."${column}"`).join(', '));
  const conflict = Prisma.raw(key.map((column) => `"${column}"`).join(', '));
  await client.$executeRaw`
    INSERT INTO ${name}
    SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (${conflict}) DO UPDATE SET ${set}`;
}

function within(span: Span) {
  return { gte: span.from, lt: span.to };
}
