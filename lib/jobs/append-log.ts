import 'server-only';
import { db } from '@/lib/db';
import { LOG_CHANNEL } from '@/lib/jobs/log-channel';
import { redactor } from '@/lib/jobs/redactor';
import type { LogSource } from '@/lib/jobs/schema';

/** Longer lines are cut, in characters. */
const LINE_LENGTH_MAX = 16_384;
const ROWS_PER_INSERT = 2_000;

export interface NewLine {
  at: Date;
  source: LogSource;
  text: string;
}

/** Stores lines behind the job's last one, without a gap in their numbers, and without secrets. */
export async function appendLog(jobId: string, lines: readonly NewLine[]): Promise<void> {
  const redact = await redactor();
  for (let start = 0; start < lines.length; start += ROWS_PER_INSERT) {
    await insertRows(jobId, lines.slice(start, start + ROWS_PER_INSERT), redact);
  }
}

async function insertRows(
  jobId: string,
  lines: readonly NewLine[],
  redact: (text: string) => string,
): Promise<void> {
  const times = lines.map(({ at }) => at);
  const sources = lines.map(({ source }) => source);
  const texts = lines.map(({ text }) => storable(text, redact));
  await db.$queryRaw`
    WITH stored AS (
      INSERT INTO "JobLogLine" ("jobId", "number", "at", "source", "text")
      SELECT ${jobId}, last."number" + line.position, line.at, line.source, line.text
      FROM (SELECT coalesce(max("number"), 0) AS "number" FROM "JobLogLine" WHERE "jobId" = ${jobId}) AS last,
           unnest(${times}::timestamptz[], ${sources}::text[], ${texts}::text[])
             WITH ORDINALITY AS line(at, source, text, position))
    SELECT pg_notify(${LOG_CHANNEL}, ${jobId})::text`;
}

// A progress bar redraws its line with \r: its last state stays. Postgres stores neither NUL nor half a surrogate pair.
function storable(text: string, redact: (text: string) => string): string {
  const drawn = text.replace(/\r+$/, '');
  const last = drawn
    .slice(drawn.lastIndexOf('\r') + 1)
    .replaceAll('\0', '')
    .toWellFormed();
  const line = redact(last);
  return line.length > LINE_LENGTH_MAX ? `${line.slice(0, LINE_LENGTH_MAX).toWellFormed()} … [cut]` : line;
}
