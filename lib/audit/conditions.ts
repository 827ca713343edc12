import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';
import { CONSOLE_ACTOR, HISTORY_KINDS, type HistoryFilter } from './schema';
import { timeRange } from './time-range';

/** A filter as the conditions of a query on the audit log. */
export function conditions(filter: HistoryFilter, now: Date): Prisma.Sql[] {
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
    filter.q && hasWord(filter.q) && Prisma.sql`"words" @@ audit_query(${filter.q})`,
  ].filter((condition) => condition instanceof Prisma.Sql);
}

function ofKind(kind: HistoryFilter['kind']): Prisma.Sql | null {
  // As the partial index says it.
  if (kind === undefined) return Prisma.sql`"kind" NOT IN ('start', 'sign-in')`;
  const { kinds } = HISTORY_KINDS[kind];
  return kinds && Prisma.sql`"kind" IN (${Prisma.join([...kinds])})`;
}

function byPerson(id: string): Prisma.Sql {
  return id === CONSOLE_ACTOR ? Prisma.sql`"actorId" IS NULL` : Prisma.sql`"actorId" = ${id}`;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
