import 'server-only';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw, inflateRawSync } from 'node:zlib';
import { Prisma } from '@/lib/generated/prisma/client';
import { bundle, unbundle } from '@/lib/metrics/bundle';
import { groupBy } from '@/lib/metrics/group-by';
import type { MetricName } from '@/lib/metrics/metric-table';
import { packPoints, ROWS, unpackPoints } from '@/lib/metrics/pack-points';
import { type Point, stepStart } from '@/lib/metrics/point';
import type { StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';
import {
  blockPart,
  longestRowMs,
  METRIC_NAMES,
  readPart,
  type Scope,
  tickPartOf,
  tickParts,
} from '@/lib/metrics/ticks';

type Client = Prisma.TransactionClient;

/** A row: what happened from `startsAt` until `endsAt` (exclusive). */
export interface Frame {
  stepSeconds: number;
  part: string;
  startsAt: Date;
  endsAt: Date;
  data: Uint8Array<ArrayBuffer>;
}

export interface PointQuery {
  scope: Scope;
  stepSeconds: StepSeconds;
  span: Span;
  /** Every metric when absent. */
  metrics?: readonly MetricName[];
  /** Every container when absent. */
  container?: string;
}

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Points in the order of time. A tick that was written again replaces its step of a block. */
export async function readPoints(client: Client, query: PointQuery): Promise<Point[]> {
  const [points = []] = await readManyPoints(client, [query]);
  return points;
}

/** The points of several queries, by one question to the database. */
export async function readManyPoints(client: Client, queries: readonly PointQuery[]): Promise<Point[][]> {
  const frames = await readFrames(client, queries);
  return Promise.all(queries.map((query) => pointsOf(frames, query)));
}

/** The rows that queries need. */
export function readFrames(client: Client, queries: readonly PointQuery[]): Promise<Frame[]> {
  const conditions = queries.map(({ stepSeconds, span, ...query }) => {
    const earliest = new Date(span.from.getTime() - longestRowMs(stepSeconds));
    return Prisma.sql`("stepSeconds" = ${stepSeconds} AND "part" IN (${Prisma.join(partsOf(query))})
      AND "startsAt" > ${earliest} AND "startsAt" < ${span.to} AND "endsAt" > ${span.from})`;
  });
  return client.$queryRaw<Frame[]>`
    SELECT "stepSeconds", "part", "startsAt", "endsAt", "data" FROM "MetricFrame"
    WHERE ${Prisma.join(conditions, ' OR ')}`;
}

function partsOf({ scope, metrics = METRIC_NAMES }: Pick<PointQuery, 'scope' | 'metrics'>): string[] {
  return [...tickParts(scope, metrics), ...[ROWS, ...metrics].map((section) => blockPart(scope, section))];
}

/** A tick or a block with its sections still packed, and which of its rows count. */
export interface Piece {
  sections: ReadonlyMap<string, Uint8Array>;
  /** Whether a moment lies in what was asked, and is not told by a tick that was written after the block. */
  isWanted(atMs: number): boolean;
}

/** The ticks and blocks of one query, by their start, out of rows that hold them. */
export async function piecesOf(frames: readonly Frame[], query: PointQuery): Promise<Piece[]> {
  const { stepSeconds, span, metrics = METRIC_NAMES } = query;
  const wanted = new Set<string>([ROWS, ...metrics]);
  const parts = new Set(partsOf(query));
  const touching = frames.filter(
    (frame) =>
      frame.stepSeconds === stepSeconds &&
      parts.has(frame.part) &&
      frame.startsAt < span.to &&
      frame.endsAt > span.from,
  );
  const byStart = (rows: Frame[]) => groupBy(rows, ({ startsAt }) => startsAt.getTime());
  const ticks = byStart(touching.filter(isTick));
  const blocks = byStart(touching.filter((frame) => !isTick(frame)));
  const [fromMs, toMs] = [span.from.getTime(), span.to.getTime()];
  const [stepMs, firstTickMs] = [stepSeconds * 1000, Math.min(...ticks.keys())];
  const isInside = (atMs: number) => atMs >= fromMs && atMs < toMs;
  const isOfTick = (atMs: number) => atMs >= firstTickMs && ticks.has(Math.floor(atMs / stepMs) * stepMs);
  const pieces = [
    ...[...blocks].map(async ([startMs, rows]) => ({
      startMs,
      sections: await inflated(rows),
      isWanted: (atMs: number) => isInside(atMs) && !isOfTick(atMs),
    })),
    ...[...ticks].map(([startMs, rows]) => ({
      startMs,
      sections: new Map(rows.flatMap(({ data }) => [...unbundle(data, (name) => wanted.has(name))])),
      isWanted: isInside,
    })),
  ];
  return (await Promise.all(pieces)).sort((a, b) => a.startMs - b.startMs);
}

/** The points of one query, out of rows that hold them. */
export async function pointsOf(frames: readonly Frame[], query: PointQuery): Promise<Point[]> {
  const pieces = await piecesOf(frames, query);
  return pieces
    .flatMap(({ sections, isWanted }) => unpackPoints(sections, query.container, isWanted))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The rows of the steps in which the points lie; each step must be given with all of its points. */
export function ticksOf(points: readonly Point[], scope: Scope, stepSeconds: StepSeconds): Frame[] {
  const steps = groupBy(points, ({ at }) => stepStart(at, stepSeconds).getTime());
  return [...steps].flatMap(([start, inStep]) => {
    const byPart = groupBy([...packPoints(inStep)], ([section]) => tickPartOf(scope, section));
    return [...byPart].map(([part, sections]) => ({
      stepSeconds,
      part,
      startsAt: new Date(start),
      endsAt: new Date(start + stepSeconds * 1000),
      data: bundle(new Map(sections)),
    }));
  });
}

/** The rows of one block, from points that have all of its steps and some of its metrics. */
export async function blockOfPoints(
  points: readonly Point[],
  scope: Scope,
  stepSeconds: StepSeconds,
  startsAt: Date,
): Promise<Frame[]> {
  const newest = points.reduce((latest, { at }) => Math.max(latest, at.getTime()), startsAt.getTime());
  const endsAt = new Date(stepStart(new Date(newest), stepSeconds).getTime() + stepSeconds * 1000);
  const frames: Frame[] = [];
  for (const [section, bytes] of packPoints(points)) {
    const data = new Uint8Array(await deflate(bytes));
    frames.push({ stepSeconds, part: blockPart(scope, section), startsAt, endsAt, data });
  }
  return frames;
}

const MOST_ROWS_A_STATEMENT = 2000;

export async function writeFrames(client: Client, frames: readonly Frame[]): Promise<void> {
  for (let from = 0; from < frames.length; from += MOST_ROWS_A_STATEMENT) {
    const rows = frames
      .slice(from, from + MOST_ROWS_A_STATEMENT)
      .map((frame) => [frame.stepSeconds, frame.part, frame.startsAt, frame.endsAt, frame.data]);
    await client.$executeRaw`
      INSERT INTO "MetricFrame" ("stepSeconds", "part", "startsAt", "endsAt", "data")
      VALUES ${Prisma.join(rows.map((row) => Prisma.sql`(${Prisma.join(row)})`))}
      ON CONFLICT ("stepSeconds", "part", "startsAt") DO UPDATE
      SET "endsAt" = EXCLUDED."endsAt", "data" = EXCLUDED."data"`;
  }
}

function isTick({ part }: Frame): boolean {
  return readPart(part).section === null;
}

// A small section is unpacked sooner than a worker thread could begin with it.
const SMALL_BYTES = 16_384;

async function inflated(rows: readonly Frame[]): Promise<Map<string, Uint8Array>> {
  const sections = rows.map(async ({ part, data }) => {
    const bytes = data.length > SMALL_BYTES ? await inflate(data) : inflateRawSync(data);
    return [readPart(part).section ?? '', bytes] as const;
  });
  return new Map(await Promise.all(sections));
}
