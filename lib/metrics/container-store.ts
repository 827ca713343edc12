import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { bundle, unbundle } from '@/lib/metrics/bundle';
import type { Frame } from '@/lib/metrics/frame-store';
import type { Cumulative } from '@/lib/metrics/increments';
import { packPoints, unpackPoints } from '@/lib/metrics/pack-points';
import type { Point } from '@/lib/metrics/point';
import type { Snapshot } from '@/lib/metrics/snapshot';

type Client = Prisma.TransactionClient;

/** What is kept of a container between its snapshots. */
export interface ContainerState {
  id: string;
  revision: string;
  /** Of the engine, unix seconds. */
  startedAt: number;
  lastSnapshotAt: Date;
  /** Null when it was silent for so long that nothing is known any more. */
  cumulative: Cumulative | null;
}

// One row for all containers: a row each would be written anew with every snapshot.
const CUMULATIVE = { stepSeconds: 0, part: 'cumulative', startsAt: new Date(0) };
const REMEMBERED_MS = 48 * 3_600_000;

/** The states of the containers that a batch speaks of. */
export class ContainerStates {
  private readonly changed = new Map<string, Snapshot>();

  private constructor(
    private readonly states: Map<string, ContainerState>,
    private readonly remembered: Map<string, Point>,
  ) {}

  static async read(client: Client, ids: readonly string[]): Promise<ContainerStates> {
    const remembered = await readCumulatives(client);
    const rows = await client.metricContainer.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, revision: true, startedAt: true, lastSnapshotAt: true },
    });
    const states = rows.map((row): [string, ContainerState] => {
      const startedAt = row.startedAt.getTime() / 1000;
      const known = remembered.get(row.id);
      const cumulative = known ? { startedAt, counters: known.counters, histograms: known.histograms } : null;
      return [row.id, { ...row, startedAt, cumulative }];
    });
    return new ContainerStates(new Map(states), remembered);
  }

  get(container: string): ContainerState | undefined {
    return this.states.get(container);
  }

  /** Moves the state of a container forward to its newest snapshot. */
  advance(snapshot: Snapshot, cumulative: Cumulative): void {
    const { container, revision, startedAt, at } = snapshot;
    const before = this.states.get(container);
    const isKnown = before?.revision === revision && before.startedAt === startedAt;
    const isInformed = snapshot.serverInfo !== null;
    const told = this.changed.get(container);
    if (!isKnown || isInformed) {
      const serverInfo = snapshot.serverInfo ?? told?.serverInfo ?? null;
      this.changed.set(container, { ...snapshot, serverInfo });
    }
    this.states.set(container, { id: container, revision, startedAt, lastSnapshotAt: at, cumulative });
    this.remembered.set(container, { container, at, gauges: {}, ...cumulative });
  }

  async save(client: Client): Promise<void> {
    await describe(client, [...this.changed.values()]);
    const rows = [...this.states.values()].map(({ id, lastSnapshotAt }) => ({ id, lastSnapshotAt }));
    await client.$executeRaw`
      UPDATE "MetricContainer" SET "lastSnapshotAt" = heard."lastSnapshotAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS heard("id" text, "lastSnapshotAt" timestamptz)
      WHERE "MetricContainer"."id" = heard."id"`;
  }

  /** The row that all cumulative values are kept in. */
  cumulatives(): Frame {
    const points = [...this.remembered.values()];
    const newestMs = Math.max(...points.map(({ at }) => at.getTime()));
    const kept = points.filter(({ at }) => newestMs - at.getTime() <= REMEMBERED_MS);
    return { ...CUMULATIVE, endsAt: new Date(newestMs), data: bundle(packPoints(kept)) };
  }
}

/** Writes what a container is: once, and again when another engine started in it or /server_info came along. */
async function describe(client: Client, snapshots: readonly Snapshot[]): Promise<void> {
  if (snapshots.length === 0) return;
  const rows = snapshots.map(({ container, revision, startedAt, at, argv, serverInfo }) => ({
    id: container,
    revision,
    startedAt: new Date(Math.round(startedAt * 1000)),
    firstSeenAt: at,
    lastSnapshotAt: at,
    argv,
    serverInfo,
    serverInfoAt: serverInfo === null ? null : at,
  }));
  await client.$executeRaw`
    INSERT INTO "MetricContainer" ("id", "revision", "startedAt", "firstSeenAt", "lastSnapshotAt", "argv", "serverInfo", "serverInfoAt")
    SELECT "id", "revision", "startedAt", "firstSeenAt", "lastSnapshotAt", "argv", NULLIF("serverInfo", 'null'), "serverInfoAt"
    FROM jsonb_populate_recordset(NULL::"MetricContainer", ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ("id") DO UPDATE SET
      "revision" = EXCLUDED."revision", "startedAt" = EXCLUDED."startedAt", "argv" = EXCLUDED."argv",
      "serverInfo" = COALESCE(EXCLUDED."serverInfo", "MetricContainer"."serverInfo"),
      "serverInfoAt" = COALESCE(EXCLUDED."serverInfoAt", "MetricContainer"."serverInfoAt")`;
}

/** Counters and histograms of every container that is remembered, as they last stood. */
export async function readCumulatives(client: Client): Promise<Map<string, Point>> {
  const row = await client.metricFrame.findUnique({ where: { stepSeconds_part_startsAt: CUMULATIVE } });
  const points = row ? unpackPoints(unbundle(row.data, () => true)) : [];
  return new Map(points.map((point) => [point.container, point]));
}
