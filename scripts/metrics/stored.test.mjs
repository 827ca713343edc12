import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDatabase } from '../postgres/database.mjs';
import { migrate } from '../postgres/migrate.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { storedLines } from './stored.mjs';

let home;
let server;
let url;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'glm-console-stored-'));
  server = await startPostgres(path.join(home, 'postgres'), { durable: false });
  url = await ensureDatabase(server, 'console');
  await migrate(url, path.resolve('prisma/migrations'));
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

test('an empty store says so', async () => {
  const lines = await storedLines(url);
  expect(lines.at(-1)).toBe('0 containers; 0 snapshots stored, 0 refused.');
});

test('each resolution has its line: since when, until when, rows and bytes', async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    INSERT INTO "MetricFrame" VALUES
      (15, 'fleet', '2026-11-23T14:00:00Z', '2026-11-23T14:00:15Z', decode(repeat('00', 1500), 'hex')),
      (15, 'fleet/rows', '2026-11-23T13:00:00Z', '2026-11-23T13:59:45Z', decode(repeat('00', 500), 'hex')),
      (3600, 'fleet', '2026-11-23T14:00:00Z', '2026-11-23T15:00:00Z', decode(repeat('00', 1000), 'hex'))`);
  await client.end();
  const lines = (await storedLines(url)).map((line) => line.replaceAll(/ +/g, ' '));
  expect(lines).toContain('15 s 2026-11-23 13:00 2026-11-23 14:00 2 2.0 kB');
  expect(lines).toContain('1 h 2026-11-23 14:00 2026-11-23 15:00 1 1.0 kB');
});
