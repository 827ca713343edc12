import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db';
import { type ContainerStart, Prisma } from '@/lib/generated/prisma/client';
import { Mark } from '@/lib/starts/schema';

/** Containers that were listed since then, and of whose start nothing is known yet. */
export async function newlyListed(since: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT listed."id" FROM "ListedContainer" listed
    WHERE listed."firstListedAt" >= ${since}
      AND NOT EXISTS (SELECT 1 FROM "ContainerStart" start WHERE start."containerId" = listed."id")`;
  return rows.map(({ id }) => id);
}

/** Those that have not ended as far as is known. */
export function openStarts(): Promise<ContainerStart[]> {
  return db.containerStart.findMany({ where: { endedAt: null, isForeign: false } });
}

export function knownStarts(containerIds: readonly string[]) {
  return db.containerStart.findMany({
    where: { containerId: { in: [...containerIds] } },
    select: { containerId: true },
  });
}

export async function addStart(start: Prisma.ContainerStartCreateManyInput): Promise<void> {
  await db.containerStart.createMany({ data: [start], skipDuplicates: true });
}

export async function changeStart(
  containerId: string,
  data: Prisma.ContainerStartUpdateInput,
): Promise<void> {
  await db.containerStart.update({ where: { containerId }, data });
}

export function storedMarks({ marks }: Pick<ContainerStart, 'marks'>): Mark[] {
  const parsed = z.array(Mark).safeParse(marks);
  return parsed.success ? parsed.data : [];
}

export interface StoredStart extends ContainerStart {
  /** Of the deployment that stood when it was asked for; null when it was none of this console's. */
  deploymentId: string | null;
  presetName: string | null;
  config: unknown;
}

interface Selection {
  from?: Date;
  to?: Date;
  containerId?: string;
  limit: number;
}

// Modal's clock stamps both, to the second of one and the fraction of the other.
const SLACK_SECONDS = 1;

/**
 * Whose container it is, its first line tells. Until then the first one asked for since a compile began, while none is known to be
 * the compile's, is taken for that: it is rather told late than shown as a start that it is not.
 */
const MAY_COMPILE = Prisma.sql`(
  start."readUpTo" IS NULL AND start."servingAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Job" compile
    WHERE compile."kind" = 'compile' AND compile."status" IN ('running', 'cancelling')
      AND compile."startedAt" <= start."scheduledAt" + ${SLACK_SECONDS} * interval '1 second'
      AND NOT EXISTS (
        SELECT 1 FROM "ContainerStart" other
        WHERE other."scheduledAt" >= compile."startedAt" - ${SLACK_SECONDS} * interval '1 second'
          AND other."containerId" <> start."containerId"
          AND (other."isForeign" OR (other."readUpTo" IS NULL AND other."scheduledAt" < start."scheduledAt")))))`;

/** Starts with the deployment that they belong to, newest first. */
export function storedStarts({ from, to, containerId, limit }: Selection): Promise<StoredStart[]> {
  return db.$queryRaw<StoredStart[]>`
    SELECT start.*, deployed."id" AS "deploymentId", deployed."name" AS "presetName", deployed."config"
    FROM "ContainerStart" start
    LEFT JOIN LATERAL (
      SELECT deployment."id", preset."name", revision."config"
      FROM "Deployment" deployment
      JOIN "Revision" revision ON revision."id" = deployment."revisionId"
      JOIN "Preset" preset ON preset."id" = revision."presetId"
      WHERE deployment."deployedAt" <= start."scheduledAt" + ${SLACK_SECONDS} * interval '1 second'
      ORDER BY deployment."deployedAt" DESC LIMIT 1) deployed ON true
    WHERE NOT start."isForeign" AND NOT ${MAY_COMPILE}
      AND (${from ?? null}::timestamptz IS NULL OR start."scheduledAt" >= ${from ?? null}::timestamptz)
      AND (${to ?? null}::timestamptz IS NULL OR start."scheduledAt" < ${to ?? null}::timestamptz)
      AND (${containerId ?? null}::text IS NULL OR start."containerId" = ${containerId ?? null}::text)
    ORDER BY start."scheduledAt" DESC LIMIT ${limit}`;
}
