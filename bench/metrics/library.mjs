import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
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
  const load = await built(path.join(root, 'node_modules/.cache', path.basename(folder)));
  const { db } = await load('lib/db.ts');
  return {
    load,
    db,
    stop: async () => {
      await db.$disconnect();
      await server.stop();
      for (const each of [folder, load.folder]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** The sources built as for production, beside node_modules so that they find it: a development server's would be slower. */
async function built(folder) {
  const sources = readdirSync(path.join(root, 'lib/metrics'), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `lib/metrics/${file}`);
  const input = Object.fromEntries(
    ['lib/db.ts', ...sources].map((file) => [file.replace(/\.ts$/, ''), path.join(root, file)]),
  );
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
    },
    ssr: { noExternal: ['server-only'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  });
  const load = (file) => import(path.join(folder, file.replace(/\.ts$/, '.mjs')));
  return Object.assign(load, { folder });
}
