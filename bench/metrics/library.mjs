import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { ensureDatabase } from '../../scripts/postgres/database.mjs';
import { migrate } from '../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../scripts/postgres/server.mjs';
import { root } from '../../scripts/setup/root.mjs';

/** The console's own store on a Postgres of its own, durable as in production: `{ load(file), db, stop() }`. */
export async function openStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-bench-'));
  const server = await startPostgres(path.join(folder, 'postgres'));
  const url = await ensureDatabase(server, 'bench');
  await migrate(url, path.join(root, 'prisma/migrations'));
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: folder,
    AUTH_SECRET: 'nobody ever signs in to a benchmark',
  });
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    resolve: {
      alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
    },
    ssr: { noExternal: ['server-only'] },
  });
  const load = (file) => vite.ssrLoadModule(`/${file}`);
  const { db } = await load('lib/db.ts');
  return {
    load,
    db,
    stop: async () => {
      await db.$disconnect();
      await vite.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
