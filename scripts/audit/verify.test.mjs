import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../migration.mjs';
import { ensureDatabase } from '../postgres/database.mjs';
import { migrate } from '../postgres/migrate.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { verifyLog } from './verify.mjs';

const folder = path.resolve('prisma/migrations');
let home;
let server;
let databases = 0;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'glm-console-audit-'));
  server = await startPostgres(path.join(home, 'postgres'), { durable: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function log(entries = 0) {
  const url = await ensureDatabase(server, `console${++databases}`);
  await migrate(url, folder);
  const client = await connect(url);
  for (let number = 1; number <= entries; number += 1) await add(client, `entry ${number}`);
  return { url, client };
}

const add = (client, summary) =>
  client.query(
    `INSERT INTO "AuditEntry" ("actorName", "action", "subjectKind", "subjectId", "summary", "before", "after")
     VALUES ('Zoë', 'preset.create', 'preset', 'p', $1, 'null', '{"b": 1.50, "aa": "“\\n”", "a": {"ü": null}}')`,
    [summary],
  );

/** As somebody could who owns the database: past the triggers. */
async function tamper(client, sql) {
  await client.query('ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL');
  await client.query(sql);
  await client.query('ALTER TABLE "AuditEntry" ENABLE TRIGGER ALL');
}

const hashOf = async (client, id) =>
  (await client.query('SELECT "hash" FROM "AuditEntry" WHERE "id" = $1', [id])).rows[0].hash;

test('an empty log is whole', async () => {
  const { url } = await log();
  expect(await verifyLog(url)).toEqual({ whole: true, line: '0 entries, chain whole, head none' });
});

test('every hash is found again outside of the database, over several batches', async () => {
  const { url, client } = await log(3);
  await client.query(
    `INSERT INTO "AuditEntry" ("actorName", "action", "subjectKind", "subjectId", "summary")
     SELECT 'Ada', 'job.start', 'job', n::text, 'Job ' || n FROM generate_series(1, 4000) AS n`,
  );
  const head = await hashOf(client, 4003);
  expect(await verifyLog(url)).toEqual({ whole: true, line: `4,003 entries, chain whole, head ${head}` });
});

describe('names the first broken entry', () => {
  const copy = '"at", "actorName", "action", "subjectKind", "subjectId", "summary", "hash"';
  test.each([
    [
      'a changed summary',
      `UPDATE "AuditEntry" SET "summary" = 'nothing' WHERE "id" = 4`,
      4,
      /content was changed$/,
    ],
    ['a changed after', `UPDATE "AuditEntry" SET "after" = '{}' WHERE "id" = 4`, 4, /content was changed$/],
    [
      'a changed preset',
      `UPDATE "AuditEntry" SET "presetId" = 'q' WHERE "id" = 4`,
      4,
      /content was changed$/,
    ],
    [
      'a changed time',
      `UPDATE "AuditEntry" SET "at" = "at" - interval '1 ms' WHERE "id" = 4`,
      4,
      /content was changed$/,
    ],
    [
      'a changed newest entry',
      `UPDATE "AuditEntry" SET "summary" = '' WHERE "id" = 6`,
      6,
      /or its hash was changed, or it was inserted$/,
    ],
    [
      'a changed hash',
      `UPDATE "AuditEntry" SET "hash" = '' WHERE "id" = 3`,
      3,
      /or its hash was changed, or it was inserted$/,
    ],
    ['a removed entry', `DELETE FROM "AuditEntry" WHERE "id" = 3`, 4, /entry 3 before it was removed/],
    [
      'a removed beginning',
      `DELETE FROM "AuditEntry" WHERE "id" < 3`,
      3,
      /entries 1 to 2 before it were removed/,
    ],
    [
      'two that changed places',
      `UPDATE "AuditEntry" a SET "summary" = b."summary" FROM "AuditEntry" b WHERE (a."id", b."id") IN ((2, 3), (3, 2))`,
      2,
      /content or its hash was changed, or it was inserted$/,
    ],
    [
      'an inserted entry',
      `UPDATE "AuditEntry" SET "id" = -"id" WHERE "id" > 3; UPDATE "AuditEntry" SET "id" = 1 - "id" WHERE "id" < 0;
       INSERT INTO "AuditEntry" ("id", ${copy}) SELECT 4, ${copy} FROM "AuditEntry" WHERE "id" = 3`,
      4,
      /or its hash was changed, or it was inserted$/,
    ],
  ])('%s', async (_, sql, id, what) => {
    const { url, client } = await log(6);
    await tamper(client, sql);
    const { whole, line } = await verifyLog(url);
    expect(whole).toBe(false);
    expect(line).toMatch(new RegExp(`^chain broken at entry ${id} of \\d{4}-.*Z: `));
    expect(line).toMatch(what);
  });

  test.each(['its own hash', 'any hash'])('an entry put into a gap, with %s', async (kind) => {
    const { url, client } = await log(3);
    await tamper(client, `UPDATE "AuditEntry" SET "id" = 5 WHERE "id" = 3`);
    await tamper(
      client,
      `UPDATE "AuditEntry" e SET "hash" = audit_hash(e, (SELECT "hash" FROM "AuditEntry" WHERE "id" = 2)) WHERE "id" = 5`,
    );
    expect((await verifyLog(url)).whole).toBe(true);
    await tamper(
      client,
      `INSERT INTO "AuditEntry" ("id", "actorName", "action", "subjectKind", "subjectId", "summary", "hash") VALUES (4, 'Eve', 'a', 'b', 'c', 'd', 'e')`,
    );
    if (kind === 'its own hash') {
      await tamper(
        client,
        `UPDATE "AuditEntry" e SET "hash" = audit_hash(e, (SELECT "hash" FROM "AuditEntry" WHERE "id" = 2)) WHERE "id" = 4`,
      );
    }
    expect((await verifyLog(url)).line).toMatch(/^chain broken at entry 4 of .*: it was inserted$/);
  });

  test('a removed end, by a head that was noted before', async () => {
    const { url, client } = await log(6);
    const [fourth, head] = [await hashOf(client, 4), await hashOf(client, 6)];
    await tamper(client, 'DELETE FROM "AuditEntry" WHERE "id" > 4');
    expect(await verifyLog(url, fourth)).toMatchObject({ whole: true });
    expect((await verifyLog(url)).whole).toBe(true);
    expect((await verifyLog(url, head)).line).toBe(
      `4 entries, but none has the hash ${head}: the log was cut short since that was noted, or it was noted of another log`,
    );
  });
});

test.each([
  ['update', `UPDATE "AuditEntry" SET "summary" = ''`],
  ['delete', 'DELETE FROM "AuditEntry" WHERE false'],
  ['truncate', 'TRUNCATE "AuditEntry"'],
])('%s is refused', async (name, sql) => {
  const { client } = await log(1);
  await expect(client.query(sql)).rejects.toThrow(`The audit log is only added to: ${name} is refused.`);
});

test('many writers at once, some of whom roll back, make one chain without a gap', async () => {
  const { url, client } = await log();
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    const own = await connect(url);
    for (let round = 0; round < 25; round += 1) {
      await own.query('BEGIN');
      await add(own, `writer ${writer}, round ${round}`);
      if (round % 3 === 0) await add(own, 'a second one in the same transaction');
      await own.query(round % 5 === 0 ? 'ROLLBACK' : 'COMMIT');
    }
  });
  await Promise.all(writers);
  const { rows } = await client.query(
    'SELECT count(*)::int AS count, max("id")::int AS last FROM "AuditEntry"',
  );
  expect(rows[0].last).toBe(rows[0].count);
  expect(await verifyLog(url)).toMatchObject({ whole: true });
});

test('a transaction that cannot see the last entry fails, and forks nothing', async () => {
  const { url, client } = await log(1);
  const old = await connect(url);
  await old.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await old.query('SELECT 1 FROM "AuditEntry"');
  await add(client, 'meanwhile');
  await expect(add(old, 'on top of what it sees')).rejects.toMatchObject({ code: '23505' });
});

test('time never runs backwards along the chain', async () => {
  const { client } = await log(1);
  await client.query(
    `INSERT INTO "AuditEntry" ("at", "actorName", "action", "subjectKind", "subjectId", "summary")
     VALUES (now() - interval '1 h', 'Ada', 'job.start', 'job', '1', 'by a clock that is late')`,
  );
  const { rows } = await client.query('SELECT count(DISTINCT "at")::int AS times FROM "AuditEntry"');
  expect(rows).toEqual([{ times: 1 }]);
});

test('entries of the first release are chained, and know their preset', async () => {
  const url = await ensureDatabase(server, `console${++databases}`);
  const [first] = migrations();
  const only = temporaryFolder();
  cpSync(path.join(folder, first.name), path.join(only, first.name), { recursive: true });
  await migrate(url, only);
  const client = await connect(url);
  await client.query(`
    INSERT INTO "Preset" ("id", "name") VALUES ('p', 'production-v4');
    INSERT INTO "Revision" ("id", "presetId", "number", "config", "message", "findings", "reasons", "authorName")
      VALUES ('r', 'p', 1, '{}', 'seed', '[]', '{}', 'GLM Console');
    INSERT INTO "Target" ("id", "environment", "appName") VALUES ('t', 'main', 'glm51');
    INSERT INTO "Job" ("id", "kind", "status", "targetId", "revisionId", "requestedByName")
      VALUES ('j', 'deploy', 'succeeded', 't', 'r', 'Ada');
    INSERT INTO "AuditEntry" ("id", "actorName", "action", "subjectKind", "subjectId", "summary") VALUES
      (1, 'GLM Console', 'revision.save', 'revision', 'r', 'Saved r1'),
      (3, 'Ada', 'job.succeed', 'job', 'j', 'Job 1 succeeded'),
      (4, 'Ada', 'person.sign-in', 'person', 'a', 'Ada signed in')`);
  await migrate(url, folder);
  const { rows } = await client.query(
    'SELECT "presetId", "revisionId", "jobId" FROM "AuditEntry" ORDER BY "id"',
  );
  expect(rows).toEqual([
    { presetId: 'p', revisionId: 'r', jobId: null },
    { presetId: 'p', revisionId: 'r', jobId: 'j' },
    { presetId: null, revisionId: null, jobId: null },
  ]);
  await add(client, 'the first one of this release');
  expect((await verifyLog(url)).line).toMatch(/^4 entries, chain whole, head [0-9a-f]{64}$/);
});
