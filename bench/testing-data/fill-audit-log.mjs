/** Half a year of a busy team: mostly sign-ins and jobs, 20 presets, 31 people, one word that is common and one that is rare. */
export async function fillAuditLog(client, entries) {
  await client.query(
    `INSERT INTO "AuditEntry"
       ("at", "actorId", "actorName", "action", "subjectKind", "subjectId", "summary", "before", "after", "presetId")
     SELECT now() - make_interval(secs => ($1 - n) * 150), 'person' || n % 31, 'Person ' || n % 31,
       (ARRAY['revision.save', 'revision.approve', 'job.start', 'job.succeed', 'job.start', 'job.end',
              'person.sign-in', 'person.sign-in', 'person.sign-in', 'person.change-role'])[1 + n % 10],
       'revision', n::text,
       CASE WHEN n % 1000 = 0 THEN 'Saved r' || n || ': the verifier queue' ELSE 'Entry ' || n || ' of the console' END
         || repeat(' with some more words', n % 5),
       CASE WHEN n % 10 = 0 THEN '{"flags.kv.max-running-requests": 64}'::jsonb END,
       CASE WHEN n % 10 = 0 THEN jsonb_build_object('flags.kv.max-running-requests', n % 64, 'preset', 'p', 'number', n)
            ELSE jsonb_build_object('kind', 'deploy', 'durationSeconds', n % 300) END,
       'p' || (n / 10) % 20
     FROM generate_series(1, $1::int) AS n`,
    [entries],
  );
  await client.query('ANALYZE "AuditEntry"');
}
