import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { goneWithin, stillRuns } from '../process.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { accountFor, canUnshare } from './account.mjs';
import { nativeFolder } from './binaries.mjs';
import { ensureDatabase } from './database.mjs';
import { startPostgres } from './server.mjs';

const asRoot = process.getuid?.() === 0;
const quick = { durable: false };

async function start(home, options = quick) {
  const server = await startPostgres(home, options);
  onTestFinished(() => server.stop());
  return server;
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed under the client is part of some tests.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

describe('embedded Postgres', () => {
  test('starts on loopback with a password, keeps its data, and stops', async () => {
    const home = path.join(temporaryFolder(), 'postgres');
    const first = await start(home);
    const url = await ensureDatabase(first, 'console');
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const wrongPassword = Object.assign(new URL(url), { password: 'wrong' }).href;
    await expect(query(wrongPassword, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(path.join(home, 'password')).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(stillRuns(first.pid, home)).toBe(false);

    const second = await start(home);
    expect(await query(second.url('console'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('comes back after kill -9 with what was committed', async () => {
    const home = path.join(temporaryFolder(), 'postgres');
    const killed = await start(home, { durable: true });
    await query(killed.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(killed.pid, 'SIGKILL');
    expect(await goneWithin(() => stillRuns(killed.pid, home), 5_000)).toBe(true);

    const next = await start(home);
    expect(next.adopted).toBe(false);
    expect(await query(next.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('a postmaster.pid whose number went to another program is no hindrance', async () => {
    const home = path.join(temporaryFolder(), 'postgres');
    await (await start(home)).stop();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    onTestFinished(() => other.kill());
    const stale = `${other.pid}\n${home}/cluster\n1700000000\n5432\n\n127.0.0.1\n`;
    writeFileSync(path.join(home, 'cluster/postmaster.pid'), stale);

    const next = await start(home);
    expect(next.adopted).toBe(false);
    expect(await query(next.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(other.exitCode).toBe(null);
  });

  test('a server whose start script was killed is adopted', async () => {
    const home = path.join(temporaryFolder(), 'postgres');
    const script = `
      const { startPostgres } = await import(${JSON.stringify(path.resolve('scripts/postgres/server.mjs'))});
      await startPostgres(${JSON.stringify(home)}, { durable: false });
      process.kill(process.pid, 'SIGKILL');`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    await once(starter, 'exit');

    const next = await start(home);
    expect(next.adopted).toBe(true);
    expect(await query(next.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('an initdb that was cut short is done again', async () => {
    const home = path.join(temporaryFolder(), 'postgres');
    mkdirSync(path.join(home, 'initdb-1/cluster'), { recursive: true });
    writeFileSync(path.join(home, 'initdb-1/cluster/PG_VERSION'), '18\n');
    await start(home);
    expect(readdirSync(home).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });

  test('says why it could not start', async () => {
    const home = path.join(temporaryFolder(), 'postgres');
    await (await start(home)).stop();
    writeFileSync(path.join(home, 'cluster/postgresql.conf'), 'no_such_setting = 1\n');
    await expect(startPostgres(home, quick)).rejects.toThrow(
      /start: FATAL: .*postgresql.conf" contains errors/,
    );
  });
});

describe.runIf(asRoot)('as root', () => {
  function closedHome() {
    const parent = temporaryFolder();
    chmodSync(parent, 0o700);
    const home = path.join(parent, 'postgres');
    mkdirSync(home, { mode: 0o711 });
    return home;
  }

  test('has one clear line when neither nobody nor a namespace can help', () => {
    const home = closedHome();
    expect(() => accountFor(nativeFolder(), home, { namespaces: () => false })).toThrow(
      /Set DATA_DIR to a folder/,
    );
  });

  test.runIf(canUnshare())('works under a folder that root alone can enter', async () => {
    const server = await start(closedHome());
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('takes a copy of the programs along when only those are out of reach', () => {
    const home = temporaryFolder();
    chmodSync(home, 0o711);
    const hidden = path.join(closedHome(), 'native');
    mkdirSync(path.join(hidden, 'bin'), { recursive: true });
    const account = accountFor(hidden, home, { namespaces: () => false });
    expect(account.kind).toBe('copy');
    expect(account.postgres.startsWith(path.join(home, 'native'))).toBe(true);
  });
});

test('the links that the package makes in a postinstall script are there without it', () => {
  const { stdout } = spawnSync(path.join(nativeFolder(), 'bin/postgres'), ['--version'], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('PostgreSQL) 18.');
  expect(
    JSON.parse(readFileSync(path.join(nativeFolder(), 'pg-symlinks.json'), 'utf8')).length,
  ).toBeGreaterThan(0);
});
