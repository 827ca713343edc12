import { runnerImport } from 'vite';
import { root } from '../setup/root.mjs';

/** Imports a TypeScript file of the project; Node 20 reads none itself. */
export async function importSource(file) {
  const { module } = await runnerImport(`${root}/${file}`, {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module;
}
