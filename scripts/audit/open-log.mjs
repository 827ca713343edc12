import { existsSync } from 'node:fs';
import path from 'node:path';
import { tryLock } from '../lock.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { Problem } from '../setup/problem.mjs';

/** The address of the database that holds the log, and what lets go of it. Works beside a running console and without one. */
export async function openLog(dataDir, givenUrl) {
  if (givenUrl) return { url: givenUrl, close: async () => {} };
  const home = path.join(dataDir, 'postgres');
  if (!existsSync(path.join(home, 'cluster/PG_VERSION'))) {
    throw new Problem(
      `There is no database in ${dataDir}. Set DATA_DIR to the console's data folder, or DATABASE_URL.`,
    );
  }
  // While this process holds the lock, no console starts on a server that is about to be stopped.
  const { release } = tryLock(path.join(dataDir, 'start.lock'));
  const server = await startPostgres(home);
  const stop = async () => {
    await server.stop();
    release();
  };
  return { url: server.url('console'), close: release ? stop : async () => {} };
}
