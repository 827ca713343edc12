import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { conditions } from './conditions';
import type { AuditRow, HistoryFilter, HistoryPlace } from './schema';

export interface AuditPage {
  /** The newest first. */
  rows: AuditRow[];
  hasNewer: boolean;
  hasOlder: boolean;
}

const COLUMNS = Prisma.raw(
  `"id"::text, "at", "kind", "actorId", "actorName", "action", "subjectKind", "subjectId", "summary",
   "before", "after", "presetId", "revisionId", "jobId", "hash"`,
);

/** One page of the timeline: the newest, or the entries `before` or `after` the entry with a number. */
export async function auditPage(
  filter: HistoryFilter,
  { before, after }: Pick<HistoryPlace, 'before' | 'after'>,
  size: number,
  now = new Date(),
): Promise<AuditPage> {
  const wanted = conditions(filter, now);
  if (after !== undefined) {
    const rows = await read([...wanted, Prisma.sql`"id" > ${BigInt(after)}`], 'ASC', size + 1);
    const hasNewer = rows.length > size;
    return { rows: rows.slice(0, size).reverse(), hasNewer, hasOlder: true };
  }
  const older = before === undefined ? [] : [Prisma.sql`"id" < ${BigInt(before)}`];
  const rows = await read([...wanted, ...older], 'DESC', size + 1);
  return { rows: rows.slice(0, size), hasNewer: before !== undefined, hasOlder: rows.length > size };
}

/** All entries of a filter, the newest first, a batch at a time: as many as there are, never all in memory. */
export async function* auditBatches(
  filter: HistoryFilter,
  size: number,
  now = new Date(),
): AsyncGenerator<AuditRow[]> {
  let before: string | undefined;
  for (;;) {
    const { rows, hasOlder } = await auditPage(filter, { before }, size, now);
    if (rows.length > 0) yield rows;
    if (!hasOlder) return;
    before = rows.at(-1)?.id;
  }
}

export async function auditEntry(id: string): Promise<AuditRow | null> {
  const [row] = await read([Prisma.sql`"id" = ${BigInt(id)}`], 'DESC', 1);
  return row ?? null;
}

async function read(where: Prisma.Sql[], order: 'ASC' | 'DESC', limit: number): Promise<AuditRow[]> {
  const condition = where.length > 0 ? Prisma.sql`WHERE ${Prisma.join(where, ' AND ')}` : Prisma.empty;
  // With the table's name: `"id"` alone would be the column of text that is selected.
  return db.$queryRaw<AuditRow[]>`
    SELECT ${COLUMNS} FROM "AuditEntry" ${condition}
    ORDER BY "AuditEntry"."id" ${Prisma.raw(order)} LIMIT ${limit}`;
}

/** How many entries there are and the hash of the newest: what to note elsewhere. */
export async function auditHead(): Promise<{ count: number; hash: string; at: Date } | null> {
  const [head] = await db.$queryRaw<{ count: number; hash: string; at: Date }[]>`
    SELECT (SELECT count(*)::int FROM "AuditEntry") AS "count", "hash", "at"
    FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1`;
  return head ?? null;
}

/** Everybody who is in the log, those who have left too, under the name of their newest entry. */
export async function peopleInAudit(): Promise<{ id: string; name: string }[]> {
  // From one id to the next by the index, instead of through all entries.
  return db.$queryRaw<{ id: string; name: string }[]>`
    WITH RECURSIVE person AS (
      SELECT min("actorId") AS "id" FROM "AuditEntry"
      UNION ALL
      SELECT (SELECT min("actorId") FROM "AuditEntry" WHERE "actorId" > person."id") FROM person
      WHERE person."id" IS NOT NULL)
    SELECT person."id", newest."actorName" AS "name"
    FROM person, LATERAL (
      SELECT "actorName" FROM "AuditEntry" WHERE "actorId" = person."id" ORDER BY "id" DESC LIMIT 1) AS newest
    ORDER BY "name", person."id"`;
}
