import 'server-only';
import { db } from '@/lib/db';
import { lastLineNumber } from '@/lib/jobs/log-store';
import type { LogSummary } from './schema';

/** What a stored log says in short. It reads marks, not lines: its cost does not grow with the log. */
export async function logSummary(jobId: string, head?: number): Promise<LogSummary> {
  // Asked first: lines that come in between belong to the next look.
  const upTo = head ?? (await lastLineNumber(jobId));
  const groups = await db.$queryRaw<Group[]>`
    SELECT "known" AS "key", min("number") AS "firstLine", count(*)::int AS "count",
           min("number") FILTER (WHERE "isError") AS "firstError",
           (count(*) FILTER (WHERE "isError"))::int AS "errorCount"
    FROM "JobLogMark" WHERE "jobId" = ${jobId} AND "number" <= ${upTo}
    GROUP BY "known" ORDER BY "firstLine"`;
  const firstErrors = groups.flatMap(({ firstError }) => firstError ?? []);
  return {
    upTo,
    known: groups.flatMap(({ key, firstLine, count }) => (key === null ? [] : { key, firstLine, count })),
    firstError: firstErrors.length > 0 ? Math.min(...firstErrors) : null,
    errorCount: groups.reduce((sum, { errorCount }) => sum + errorCount, 0),
  };
}

interface Group {
  key: string | null;
  firstLine: number;
  count: number;
  firstError: number | null;
  errorCount: number;
}
