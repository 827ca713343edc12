import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { root } from '../setup/root.mjs';

const config = {
  configFile: false,
  envDir: false,
  root,
  logLevel: 'error',
  // Outside of Next, `server-only` throws; this is what it is inside.
  resolve: { alias: { '@': root, 'server-only': `${root}/node_modules/server-only/empty.js` } },
  environments: {
    sources: { consumer: 'server', dev: { moduleRunnerTransform: true }, resolve: { external: true } },
  },
};

/** Gives `work` an import for the project's TypeScript files, which Node 20 cannot read, for as long as it runs. */
export async function withSources(work) {
  const sources = createRunnableDevEnvironment('sources', await resolveConfig(config, 'serve'), {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await sources.init();
  try {
    return await work((file) => sources.runner.import(`${root}/${file}`));
  } finally {
    await sources.close();
  }
}
