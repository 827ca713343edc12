import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from '../postgres/server.mjs';
import { goneWithin, startOf } from '../process.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { keepDatabase } from './keep-database.mjs';

const patience = { timeout: 30_000, interval: 100 };

async function keptDatabase() {
  const home = path.join(temporaryFolder(), 'postgres');
  const options = { durable: false };
  const server = await startPostgres(home, options);
  const said = [];
  const kept = keepDatabase(server, home, { options, say: (line) => said.push(line) });
  onTestFinished(kept.stop);
  return { home, server, said, kept };
}

/** postmaster.pid names the one that runs now. */
const pidNow = (home) =>
  Number(readFileSync(path.join(home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

async function one(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query('SELECT 1 AS one')).rows[0].one;
  } finally {
    await client.end().catch(() => {});
  }
}

test('a database that was killed is back at the same address, and its end is said once', async () => {
  const { server, said } = await keptDatabase();
  process.kill(server.pid, 'SIGKILL');
  await vi.waitFor(() => expect(said).toHaveLength(1), patience);
  expect(await one(server.url('postgres'))).toBe(1);
  expect(said[0]).toMatch(/^! The database ended and was started again in [\d.]+ s; .*server\.ended\.log$/);
});

test('one that ends again and again is given up, in words', async () => {
  const { home, said, kept } = await keptDatabase();
  for (let times = 1; times <= 4; times += 1) {
    process.kill(pidNow(home), 'SIGKILL');
    if (times <= 3) await vi.waitFor(() => expect(said).toHaveLength(times), patience);
  }
  expect(await kept.over).toMatch(/^The database ended 4 times in ten minutes\. See .*server\.log/);
});

test('one that is stopped stays so', async () => {
  const { home, said, kept } = await keptDatabase();
  const pid = pidNow(home);
  await kept.stop();
  expect(await goneWithin(() => startOf(pid) !== null, 5_000)).toBe(true);
  expect(said).toEqual([]);
});
