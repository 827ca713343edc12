import { randomUUID } from 'node:crypto';
import { askDatabase } from './database';

export const LINES = 200_000;
export const ERRORS = [50_000, 150_000];

/** A job that has ended with a log of 200,000 lines: two errors, three lines with a needle, one in colour. */
export async function jobWithLongLog(dataDir: string): Promise<string> {
  const id = randomUUID();
  await askDatabase(
    dataDir,
    `INSERT INTO "Job" ("id", "kind", "status", "requestedByName", "targetId", "startedAt", "finishedAt")
     SELECT $1, 'compile', 'failed', 'Some Team', "id", now() - interval '1 h', now() FROM "Target" LIMIT 1`,
    [id],
  );
  await askDatabase(
    dataDir,
    `INSERT INTO "JobLogLine" ("jobId", "number", "at", "source", "text")
     SELECT $1, n, now() - ($2::int - n) * interval '10 ms', CASE WHEN n % 10 = 0 THEN 'cli' ELSE 'function' END,
       CASE WHEN n = ANY ($3::int[]) THEN 'Error: kernel ' || n || ' did not compile'
            WHEN n IN (7, 123456, 199999) THEN chr(27) || '[32ma nee' || chr(27) || '[1mdle' || chr(27) || '[0m in line ' || n
            ELSE 'Compiling kernel ' || n END
     FROM generate_series(1, $2::int) AS n`,
    [id, LINES, ERRORS],
  );
  await askDatabase(
    dataDir,
    `INSERT INTO "JobLogMark" ("jobId", "number", "isError") SELECT $1, unnest($2::int[]), true`,
    [id, ERRORS],
  );
  return id;
}
