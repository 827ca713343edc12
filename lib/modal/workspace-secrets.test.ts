import { afterAll, beforeAll, expect, it } from 'vitest';
import { controlPlane } from '@/lib/modal/client';
import { type Simulator, startSimulator } from '@/lib/modal/testing/start-simulator';
import { workspaceSecrets } from '@/lib/modal/workspace-secrets';

const OVERWRITE = 3;

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://localhost/unused',
    AUTH_SECRET: 'a secret of the tests that nobody keeps',
    MODAL_SERVER_URL: simulator.serverUrl,
    MODAL_TOKEN_ID: 'ak-simulator',
    MODAL_TOKEN_SECRET: 'as-simulator',
  });
}, 30_000);

afterAll(() => simulator.stop());

it('names what a prepared workspace holds', async () => {
  expect(await workspaceSecrets()).toEqual(['glm51-api-key', 'huggingface-secret']);
});

it('reads on where a page of a hundred ends', async () => {
  for (let number = 1; number <= 105; number += 1)
    await controlPlane().secretGetOrCreate({
      deploymentName: `extra-${number}`,
      environmentName: 'main',
      objectCreationType: OVERWRITE,
      envDict: { KEY: 'value' },
    });
  const names = await workspaceSecrets();
  expect(names).toHaveLength(107);
  expect(names).toContain('extra-1');
});
