import 'server-only';
import { db } from '@/lib/db';
import { markOf } from '@/lib/jobs/known-line';
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

/**
 * Stores lines behind the job's last one, without a gap in their numbers, and without secrets. With a `holder`, stores
 * nothing once another process holds the job: a process that slept through its lease would store lines twice. False then.
 */
export async function appendLog(
  jobId: string,
  lines: readonly NewLine[],
  holder: string | null = null,
): Promise<boolean> {
  const redact = await redactor();
  for (let start = 0; start < lines.length; start += ROWS_PER_INSERT) {
    const some = lines.slice(start, start + ROWS_PER_INSERT);
    if (!(await insertRows(jobId, some, holder, redact))) return false;
  }
  return true;
}

async function insertRows(
  jobId: string,
  lines: readonly NewLine[],
  holder: string | null,
  redact: (text: string) => string,
): Promise<boolean> {
  const times = lines.map(({ at }) => at);
  const sources = lines.map(({ source }) => source);
  const texts = lines.map(({ text }) => storable(text, redact));
  const marks = texts.flatMap((text, index) => {
    const mark = markOf(text);
    return mark ? [{ ...mark, position: index + 1 }] : [];
  });
  const positions = marks.map(({ position }) => position);
  const known = marks.map(({ known }) => known);
  const errors = marks.map(({ isError }) => isError);
  const noticed = await db.$queryRaw<unknown[]>`
    WITH held AS (
      SELECT "id" FROM "Job"
      WHERE "id" = ${jobId} AND (${holder}::text IS NULL OR "leaseOwner" = ${holder}) FOR SHARE),
    last AS (
      SELECT held."id", (SELECT coalesce(max("number"), 0) FROM "JobLogLine" WHERE "jobId" = ${jobId}) AS "number"
      FROM held),
    stored AS (
      INSERT INTO "JobLogLine" ("jobId", "number", "at", "source", "text")
      SELECT last."id", last."number" + line.position, line.at, line.source, line.text
      FROM last, unnest(${times}::timestamptz[], ${sources}::text[], ${texts}::text[])
                   WITH ORDINALITY AS line(at, source, text, position)),
    marked AS (
      INSERT INTO "JobLogMark" ("jobId", "number", "known", "isError")
      SELECT last."id", last."number" + mark.position, mark.known, mark."isError"
      FROM last, unnest(${positions}::int[], ${known}::text[], ${errors}::boolean[]) AS mark(position, known, "isError"))
    SELECT pg_notify(${LOG_CHANNEL}, "id")::text FROM held`;
  return noticed.length > 0;
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
