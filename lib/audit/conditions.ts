import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { CONSOLE_ACTOR, HISTORY_KINDS } from './history-address';
import { isOfKinds } from './kind-column';
import type { HistoryFilter } from './schema';
import { timeRange } from './time-range';

/** A filter as the conditions of a query on the audit log. */
export async function conditions(filter: HistoryFilter, now: Date): Promise<Prisma.Sql[]> {
  const { from, to } = timeRange(filter, now);
  return [
    ofKind(filter.kind),
    filter.preset && Prisma.sql`"presetId" = (SELECT "id" FROM "Preset" WHERE "name" = ${filter.preset})`,
    filter.who && byPerson(filter.who),
    // Time never runs backwards along the chain, so a stretch of time is a stretch of numbers.
    from &&
      Prisma.sql`"id" >= (SELECT "id" FROM "AuditEntry" WHERE "at" >= ${from} ORDER BY "at", "id" LIMIT 1)`,
    to &&
      Prisma.sql`"id" <= (SELECT "id" FROM "AuditEntry" WHERE "at" < ${to} ORDER BY "at" DESC, "id" DESC LIMIT 1)`,
    filter.q && (await withWords(filter.q)),
  ].filter((condition) => condition instanceof Prisma.Sql);
}

function ofKind(kind: HistoryFilter['kind']): Prisma.Sql | null {
  // As the partial index says it.
  if (kind === undefined) return Prisma.sql`"kind" NOT IN ('start', 'sign-in')`;
  const { kinds } = HISTORY_KINDS[kind];
  return kinds && isOfKinds(kinds);
}

function byPerson(id: string): Prisma.Sql {
  return id === CONSOLE_ACTOR ? Prisma.sql`"actorId" IS NULL` : Prisma.sql`"actorId" = ${id}`;
}

/** Null for text without a letter or digit. */
async function withWords(typed: string): Promise<Prisma.Sql | null> {
  // Made beforehand: of a query that it knows, Postgres knows whether the index or the newest entries answer faster.
  const [made] = await db.$queryRaw<
    { query: string | null }[]
  >`SELECT audit_query(${typed})::text AS "query"`;
  return made?.query ? Prisma.sql`"words" @@ ${made.query}::tsquery` : null;
}
