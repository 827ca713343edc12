import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { conditions } from './conditions';
import { KIND } from './kind-column';
import type { AuditPage, AuditRow, HistoryFilter, HistoryPlace } from './schema';

const COLUMNS = Prisma.sql`"id"::text, "at", ${KIND} AS "kind", "actorId", "actorName", "action", "subjectKind", "subjectId",
  "summary", "before", "after", "presetId", "revisionId", "jobId", "hash"`;

/** One page of the timeline: the newest, or the entries `before` or `after` the entry with a number. */
export async function auditPage(
  filter: HistoryFilter,
  { before, after }: Pick<HistoryPlace, 'before' | 'after'>,
  size: number,
  now = new Date(),
): Promise<AuditPage> {
  const wanted = await conditions(filter, now);
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

/** The newest entry's number, which counts the entries, and its hash: what to note elsewhere. */
export async function auditHead(): Promise<{ id: string; hash: string } | null> {
  const [head] = await read([], 'DESC', 1);
  return head ? { id: head.id, hash: head.hash } : null;
}

/** Everybody who is in the log, those who have left too, under the name of their newest entry. */
export async function peopleInAudit(): Promise<{ id: string; name: string }[]> {
  // By the index from each person's newest entry to the next person's, instead of through all entries.
  return db.$queryRaw<{ id: string; name: string }[]>`
    WITH RECURSIVE person AS (
      (SELECT "actorId" AS "id", "actorName" AS "name" FROM "AuditEntry" entry
       WHERE "actorId" IS NOT NULL ORDER BY "actorId" DESC, entry."id" DESC LIMIT 1)
      UNION ALL
      SELECT next."id", next."name" FROM person, LATERAL (
        SELECT "actorId" AS "id", "actorName" AS "name" FROM "AuditEntry" entry
        WHERE "actorId" < person."id" ORDER BY "actorId" DESC, entry."id" DESC LIMIT 1) AS next)
    SELECT "id", "name" FROM person ORDER BY "name", "id"`;
}
