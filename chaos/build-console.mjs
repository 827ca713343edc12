import path from 'node:path';
import { build } from 'vite';
import { root } from '../scripts/setup/root.mjs';

/** Vitest's global set-up: the console's own work as one program for plain Node, made in a second, where `next build` takes a minute. */
export default async function buildConsole(project) {
  const outDir = path.join(root, '.data/chaos/console');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
    build: { ssr: 'chaos/console.ts', outDir, target: 'node20', minify: false },
  });
  project.provide('consoleProgram', path.join(outDir, 'console.js'));
}
