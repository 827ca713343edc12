import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Simulator, startSimulator } from '@/lib/modal/testing/start-simulator';

/** A simulator for the test file, and a folder for what is left in DATA_DIR; what talks to Modal needs no database. */
export function onSimulator() {
  const here = {} as { simulator: Simulator; folder: string };

  beforeAll(async () => {
    here.simulator = await startSimulator();
    here.folder = await mkdtemp(path.join(tmpdir(), 'on-simulator-'));
    Object.assign(process.env, {
      DATABASE_URL: 'postgresql://localhost/unused',
      DATA_DIR: here.folder,
      AUTH_SECRET: 'a secret of the tests that nobody keeps',
      MODAL_SERVER_URL: here.simulator.serverUrl,
      MODAL_TOKEN_ID: 'ak-simulator',
      MODAL_TOKEN_SECRET: 'as-simulator',
    });
  }, 30_000);

  afterAll(async () => {
    await here.simulator.stop();
    await rm(here.folder, { recursive: true, force: true });
  });
  return here;
}
