import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations as landed, parts } from '../migration.mjs';
import { schemaSql } from '../prisma/schema-sql.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { ensureDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';
import { startPostgres } from './server.mjs';

const folder = path.resolve('prisma/migrations');
let home;
let server;
let databases = 0;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'glm-console-migrate-'));
  server = await startPostgres(path.join(home, 'postgres'), { durable: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

const newDatabase = () => ensureDatabase(server, `console${++databases}`);

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

function migrations(files) {
  const target = temporaryFolder();
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(path.join(target, name));
    writeFileSync(path.join(target, name, 'migration.sql'), sql);
  }
  return target;
}

test('each migration leads from the schema before it to its own (npm run db:migration)', async () => {
  let before = null;
  for (const { sql, schema } of landed()) {
    expect(parts(sql).generated).toBe(await schemaSql(before, schema));
    before = schema;
  }
  expect(readFileSync('prisma/schema.prisma', 'utf8')).toBe(before);
});

test('several at once apply each migration once', async () => {
  const url = await newDatabase();
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, folder)));
  const names = landed().map(({ name }) => name);
  expect(applied.flat()).toEqual(names);
  expect(await query(url, 'SELECT count(*)::int AS rows FROM "_prisma_migrations"')).toEqual([
    { rows: names.length },
  ]);
  expect(await migrate(url, folder)).toEqual([]);
});

test('later migrations come in order of their names', async () => {
  const url = await newDatabase();
  const both = { '1_one': 'CREATE TABLE a (x int)', '2_two': 'ALTER TABLE a ADD COLUMN y int' };
  expect(await migrate(url, migrations({ '1_one': both['1_one'] }))).toEqual(['1_one']);
  expect(await migrate(url, migrations(both))).toEqual(['2_two']);
});

test('a migration that fails leaves nothing and is tried again', async () => {
  const url = await newDatabase();
  const broken = migrations({ '1_one': 'CREATE TABLE a (x int); SELECT nonsense' });
  await expect(migrate(url, broken)).rejects.toThrow('The migration 1_one failed');
  expect(await migrate(url, migrations({ '1_one': 'CREATE TABLE a (x int)' }))).toEqual(['1_one']);
});

test('a migration that was changed after it was applied is refused', async () => {
  const url = await newDatabase();
  await migrate(url, folder);
  const changed = temporaryFolder();
  cpSync(folder, changed, { recursive: true });
  writeFileSync(path.join(changed, landed()[0].name, 'migration.sql'), 'SELECT 1');
  await expect(migrate(url, changed)).rejects.toThrow(/was changed after this database applied it/);
});

test('a database of a newer version is refused', async () => {
  const url = await newDatabase();
  await migrate(url, migrations({ '1_one': 'SELECT 1', '2_two': 'SELECT 1' }));
  await expect(migrate(url, migrations({ '1_one': 'SELECT 1' }))).rejects.toThrow(
    /2_two, which this version does not know/,
  );
});
