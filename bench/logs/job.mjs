import { randomUUID } from 'node:crypto';

/** A job that nobody runs: for its log. Gives its id. */
export async function makeJob(client, status) {
  const id = randomUUID();
  await client.query(
    `INSERT INTO "Job" ("id", "kind", "status", "requestedByName", "targetId", "startedAt", "finishedAt", "leaseOwner", "leaseUntil")
     SELECT $1, 'compile', $2, 'Some Team', "id", now(), CASE WHEN $2 = 'failed' THEN now() END, 'bench', now() + interval '1 d'
     FROM "Target" LIMIT 1`,
    [id, status],
  );
  return id;
}

export function endJob(client, id) {
  return client.query(`UPDATE "Job" SET "status" = 'failed', "finishedAt" = now() WHERE "id" = $1`, [id]);
}

/** Lines as SGLang writes them, straight into the table, with their marks: every thousandth an error, some known, some coloured. */
export async function fillLog(client, id, lines) {
  await client.query(
    `INSERT INTO "JobLogLine" ("jobId", "number", "at", "source", "text")
     SELECT $1, n, now() - ($2::int - n) * interval '1 ms', (ARRAY['cli', 'function', 'container'])[1 + n % 3],
       CASE WHEN n % 1000 = 0 THEN 'Error: step ' || n || ' failed'
            WHEN n % 777 = 0 THEN 'KV cache pool is full. Retract requests. #retracted_reqs: 3'
            WHEN n % 13 = 0 THEN chr(27) || '[33mWARN' || chr(27) || '[0m prefill batch of ' || n
            ELSE '[TP' || n % 8 || '] Decode batch, #running-req: ' || n % 48 || ', #token: ' || n * 37::bigint
              || ', token usage: 0.' || n % 97 || ', cuda graph: True, gen throughput (token/s): ' || n % 999 || '.12' END
     FROM generate_series(1, $2::int) AS n`,
    [id, lines],
  );
  await client.query(
    `INSERT INTO "JobLogMark" ("jobId", "number", "known", "isError")
     SELECT "jobId", "number", CASE WHEN "text" LIKE 'KV%' THEN 'kv-pool-full' END, "text" LIKE 'Error%'
     FROM "JobLogLine" WHERE "jobId" = $1 AND ("number" % 1000 = 0 OR "number" % 777 = 0)`,
    [id],
  );
  await client.query('ANALYZE "JobLogLine", "JobLogMark"');
}
