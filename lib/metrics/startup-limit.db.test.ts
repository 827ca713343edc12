import { beforeEach, expect, test } from 'vitest';
import { startupLimitSeconds } from '@/lib/metrics/startup-limit';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { aPerson } from '@/lib/presets/testing/a-person';
import { savedRevision } from '@/lib/presets/testing/saved-revision';
import { seededProduction } from '@/lib/presets/testing/seeded-production';
import { freshDatabase } from '@/lib/testing/database';

beforeEach(async () => {
  await freshDatabase();
});

test('it is the deployed revision’s, else the shipped one’s', async () => {
  expect(await startupLimitSeconds()).toBe(900);
  const { presetId } = await seededProduction();
  await aDeployment(await savedRevision(await aPerson('operator'), presetId, { 'timeouts.startup': 1800 }));
  expect(await startupLimitSeconds()).toBe(1800);
});
