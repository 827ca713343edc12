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

/** A job that runs somewhere else: nobody takes it, and its lines come from the story. */
export async function jobWithGrowingLog(dataDir: string): Promise<string> {
  const id = randomUUID();
  await askDatabase(
    dataDir,
    `INSERT INTO "Job" ("id", "kind", "status", "requestedByName", "targetId", "startedAt", "leaseOwner", "leaseUntil")
     SELECT $1, 'compile', 'running', 'Some Team', "id", now(), 'elsewhere', now() + interval '1 d' FROM "Target" LIMIT 1`,
    [id],
  );
  return id;
}

/** Stores lines up to a number, as a process does that runs the job. */
export async function writeLines(dataDir: string, jobId: string, upTo: number): Promise<void> {
  await askDatabase(
    dataDir,
    `WITH stored AS (
       INSERT INTO "JobLogLine" ("jobId", "number", "at", "source", "text")
       SELECT $1, n, now(), 'function', 'Compiling kernel ' || n
       FROM generate_series((SELECT coalesce(max("number"), 0) + 1 FROM "JobLogLine" WHERE "jobId" = $1), $2::int) AS n)
     SELECT pg_notify('job_log', $1)`,
    [jobId, upTo],
  );
}

export async function endJob(dataDir: string, jobId: string): Promise<void> {
  await askDatabase(
    dataDir,
    `UPDATE "Job" SET "status" = 'succeeded', "finishedAt" = now() WHERE "id" = $1`,
    [jobId],
  );
}
