import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tryLock } from '../lock.mjs';
import { ensureDatabase } from '../postgres/database.mjs';
import { migrate } from '../postgres/migrate.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { stillRuns } from '../process.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { openLog } from './open-log.mjs';
import { verifyLog } from './verify.mjs';

async function migrated(dataDir) {
  const server = await startPostgres(path.join(dataDir, 'postgres'), { durable: false });
  onTestFinished(() => server.stop());
  await migrate(await ensureDatabase(server, 'console'), path.resolve('prisma/migrations'));
  return server;
}

test('beside a console that runs: its server goes on', async () => {
  const dataDir = temporaryFolder();
  const server = await migrated(dataDir);
  const { release } = tryLock(path.join(dataDir, 'start.lock'));
  const log = await openLog(dataDir);
  expect(await verifyLog(log.url)).toMatchObject({ whole: true });
  await log.close();
  expect(stillRuns(server.pid, dataDir)).toBe(true);
  release();
});

test('without a console: the server runs for as long as the log is open, and no console starts meanwhile', async () => {
  const dataDir = temporaryFolder();
  await (await migrated(dataDir)).stop();
  const log = await openLog(dataDir);
  expect(await verifyLog(log.url)).toMatchObject({ whole: true });
  expect(tryLock(path.join(dataDir, 'start.lock')).holder).toBe(process.pid);
  await log.close();
  expect(existsSync(path.join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
  expect(existsSync(path.join(dataDir, 'start.lock'))).toBe(false);
});

test('the address of a server is taken as it is', async () => {
  expect(await openLog('/nowhere', 'postgresql://db/console')).toMatchObject({
    url: 'postgresql://db/console',
  });
});

test('a folder without a database is named, and nothing is made in it', async () => {
  const dataDir = temporaryFolder();
  await expect(openLog(dataDir)).rejects.toThrow(`There is no database in ${dataDir}.`);
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
});

test('a database of the first release says what to do', async () => {
  const dataDir = temporaryFolder();
  const server = await startPostgres(path.join(dataDir, 'postgres'), { durable: false });
  onTestFinished(() => server.stop());
  const url = await ensureDatabase(server, 'console');
  await expect(verifyLog(url)).rejects.toThrow(/Start the console once/);
});
