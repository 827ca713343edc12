import { expect, it } from 'vitest';
import { controlPlane } from '@/lib/modal/client';
import { onSimulator } from '@/lib/modal/testing/on-simulator';
import { workspaceSecrets } from '@/lib/modal/workspace-secrets';

const OVERWRITE = 3;

onSimulator();

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
