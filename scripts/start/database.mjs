import path from 'node:path';
import { ensureDatabase } from '../postgres/database.mjs';
import { migrate } from '../postgres/migrate.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { Problem } from '../setup/problem.mjs';
import { root } from '../setup/root.mjs';
import { keepDatabase } from './keep-database.mjs';

const migrations = path.join(root, 'prisma/migrations');

/** Gives the address of the migrated database; what stops its server, when it is ours; and `over`, see keepDatabase. */
export async function openDatabase(dataDir, givenUrl, doing) {
  if (givenUrl) {
    if (!/^postgres(ql)?:/.test(givenUrl) || !URL.canParse(givenUrl)) {
      throw new Problem('DATABASE_URL must be an address such as postgresql://user:password@host:5432/name.');
    }
    const applied = await migrate(givenUrl, migrations).catch((error) => {
      throw new Problem(
        `The database of DATABASE_URL (${placeOf(givenUrl)}): ${error.message || error.code}`,
      );
    });
    return {
      note: `server of DATABASE_URL, ${sayMigrations(applied)}`,
      value: { url: givenUrl, stop: async () => {}, over: new Promise(() => {}) },
    };
  }
  doing('embedded Postgres');
  const home = path.join(dataDir, 'postgres');
  const server = await startPostgres(home);
  try {
    const url = await ensureDatabase(server, 'console');
    const applied = await migrate(url, migrations);
    const started = server.adopted ? 'found running' : 'started';
    return {
      note: `embedded Postgres ${started}, ${sayMigrations(applied)}`,
      value: { url, ...keepDatabase(server, home) },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function sayMigrations(applied) {
  if (applied.length === 0) return 'migrations already done';
  return `${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'} applied`;
}

// Host and database, without the password.
function placeOf(url) {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
