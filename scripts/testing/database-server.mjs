import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDatabase } from '../postgres/database.mjs';
import { migrate } from '../postgres/migrate.mjs';
import { startPostgres } from '../postgres/server.mjs';

/** Vitest's global set-up of the database tests: one Postgres, one migrated template that each test file clones. */
export default async function databaseServer(project) {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-tests-'));
  const server = await startPostgres(path.join(folder, 'postgres'), { durable: false });
  await migrate(await ensureDatabase(server, 'template'), path.resolve('prisma/migrations'));
  project.provide('databaseServerUrl', server.url('postgres'));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
