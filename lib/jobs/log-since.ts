import 'server-only';
import { db } from '@/lib/db';
import { JobStatus, type LogLine } from '@/lib/jobs/schema';
import { isFinal } from '@/lib/jobs/status';

interface Row {
  status: string;
  number: number | null;
  at: Date;
  source: LogLine['source'];
  text: string;
}

/**
 * The first lines after a number, and whether the job is over: one query, so both are of the same moment, and what a
 * job stores before it ends is never missed. A job that does not exist is over.
 */
export async function logSince(
  jobId: string,
  after: number,
  limit: number,
): Promise<{ lines: LogLine[]; ended: boolean }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT job."status", line."number", line."at", line."source", line."text"
    FROM "Job" AS job LEFT JOIN LATERAL (
      SELECT * FROM "JobLogLine" WHERE "jobId" = job."id" AND "number" > ${after} ORDER BY "number" LIMIT ${limit}
    ) AS line ON true
    WHERE job."id" = ${jobId}`;
  const lines = rows.flatMap(({ number, at, source, text }) =>
    number === null ? [] : { number, atMs: at.getTime(), source, text },
  );
  const status = rows[0]?.status;
  return { lines, ended: status === undefined || isFinal(JobStatus.parse(status)) };
}
