import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { withSources } from '../../scripts/check/sources.mjs';
import { ensureDatabase } from '../../scripts/postgres/database.mjs';
import { migrate } from '../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../scripts/postgres/server.mjs';
import { root } from '../../scripts/setup/root.mjs';

/** Runs `work({ client, load, url })` on a migrated Postgres of its own; `load` imports a file of lib that talks to it. */
export async function onOwnPostgres(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-bench-'));
  const server = await startPostgres(path.join(folder, 'postgres'));
  try {
    const url = await ensureDatabase(server, 'bench');
    await migrate(url, path.join(root, 'prisma/migrations'));
    Object.assign(process.env, {
      DATABASE_URL: url,
      DATA_DIR: folder,
      AUTH_SECRET: 'of a benchmark that nobody signs in to',
    });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await withSources((load) => work({ client, load, url }).finally(() => disconnect(load)));
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A pool that is still open when the server stops would hide why the work ended. */
async function disconnect(load) {
  const { db } = await load('lib/db.ts');
  await db.$disconnect();
}
