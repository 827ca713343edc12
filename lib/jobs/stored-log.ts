import 'server-only';
import { db } from '@/lib/db';

const LINES_PER_READ = 5_000;

/** A job's stored log as text, one line each: time in UTC, source, text. The database writes it, this process passes it on. */
export function storedLog(jobId: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let last = 0;
  return new ReadableStream({
    async pull(controller) {
      const [row] = await db.$queryRaw<{ text: string | null }[]>`
        SELECT string_agg(to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                          || ' ' || "source" || ' ' || "text" || E'\n', '' ORDER BY "number") AS "text"
        FROM "JobLogLine"
        WHERE "jobId" = ${jobId} AND "number" > ${last} AND "number" <= ${last + LINES_PER_READ}`;
      // Numbers have no gaps: nothing here is the end.
      if (!row?.text) return controller.close();
      last += LINES_PER_READ;
      controller.enqueue(encoder.encode(row.text));
    },
  });
}
