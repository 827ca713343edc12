const batchSize = 2_000;

/** Every entry of the audit log in the order of the chain, JSON as the text it is stored as; a batch at a time. */
export async function* readEntries(client) {
  for (let after = '0'; ; ) {
    const { rows } = await client.query(
      `SELECT "id"::text, "at", "actorId", "actorName", "action", "subjectKind", "subjectId", "summary",
         "before"::text, "after"::text, "presetId", "revisionId", "jobId", "hash"
       FROM "AuditEntry" WHERE "id" > $1 ORDER BY "AuditEntry"."id" LIMIT ${batchSize}`,
      [after],
    );
    yield* rows;
    if (rows.length < batchSize) return;
    after = rows.at(-1).id;
  }
}
