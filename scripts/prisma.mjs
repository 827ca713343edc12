// `node scripts/prisma.mjs generate`: the Prisma CLI without its download of a native engine.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const allowed = ['generate', 'validate', 'format'];
const [command = 'generate', ...rest] = process.argv.slice(2);

// With a stand-in for the engine, `prisma migrate` would end well having done nothing.
if (!allowed.includes(command)) {
  console.error(
    `prisma ${command}: only ${allowed.join(', ')} work offline; migrations: npm run db:migration`,
  );
  process.exit(1);
}

const run = spawnSync(process.execPath, [cli, command, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // `generate` runs in WASM; any existing file satisfies the check for the native engine, which is not on npm.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
process.exit(run.status ?? 1);
