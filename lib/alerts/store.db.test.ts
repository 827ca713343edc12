import { beforeEach, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { deployedFleet } from './store';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

test('the newest deployment says how many containers there may be and what one costs', async () => {
  expect(await deployedFleet()).toEqual({ maxContainers: null, containerHourDollars: null });
  const preset = await db.preset.create({ data: { name: 'any' } });
  const target = await db.target.create({ data: { environment: 'main', appName: 'any' } });
  const shared = { message: 'any', command: [], findings: [], reasons: {}, authorName: 'Ada' };
  for (const [number, compute] of [
    { gpu: 'B200:8', max_containers: 3 },
    { gpu: 'B200:4', max_containers: 2 },
  ].entries()) {
    const revision = await db.revision.create({
      data: { ...shared, presetId: preset.id, number, config: { compute } },
    });
    const common = { targetId: target.id, revisionId: revision.id };
    const job = await db.job.create({
      data: { ...common, kind: 'deploy', status: 'succeeded', requestedByName: 'Ada' },
    });
    const deployedAt = new Date(Date.UTC(2026, 10, 23, number));
    await db.deployment.create({
      data: { ...common, jobId: job.id, tag: 'any', deployedByName: 'Ada', deployedAt },
    });
  }
  expect(await deployedFleet()).toEqual({ maxContainers: 2, containerHourDollars: 25 });
});
