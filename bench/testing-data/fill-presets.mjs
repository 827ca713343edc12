/** Presets `preset-0` and on, each with the same number of revisions of `config`; every tenth is approved, every fiftieth quarantined. */
export async function fillPresets(client, { presets, revisionsEach, config, command, findings }) {
  await client.query(
    `INSERT INTO "Preset" ("id", "name") SELECT 'p' || n, 'preset-' || n FROM generate_series(0, $1::int - 1) AS n`,
    [presets],
  );
  await client.query(
    `INSERT INTO "Revision"
       ("id", "presetId", "number", "config", "command", "message", "findings", "reasons", "parentId", "authorName", "createdAt")
     SELECT 'p' || preset || '-r' || number, 'p' || preset, number,
       jsonb_set($3::jsonb, '{flags,kv,max-running-requests}', to_jsonb(16 + number % 48)),
       $4::text[], 'Trial ' || number, $5::jsonb, '{}',
       CASE WHEN number > 1 THEN 'p' || preset || '-r' || number - 1 END, 'Person ' || number % 30,
       now() - make_interval(mins => ($2 - number) * 60 + preset)
     FROM generate_series(0, $1::int - 1) AS preset, generate_series(1, $2::int) AS number`,
    [presets, revisionsEach, JSON.stringify(config), command, JSON.stringify(findings)],
  );
  await client.query(
    `INSERT INTO "Approval" ("id", "revisionId", "approverId", "approverName")
     SELECT 'a-' || "id", "id", 'person', 'Person' FROM "Revision" WHERE "number" % 10 = 0`,
  );
  await client.query(
    `INSERT INTO "Quarantine" ("revisionId", "reason", "byId", "byName")
     SELECT "id", 'slow', 'person', 'Person' FROM "Revision" WHERE "number" % 50 = 0`,
  );
  await client.query('ANALYZE "Preset", "Revision", "Approval", "Quarantine"');
}
