import { beforeEach, expect, test } from 'vitest';
import { recordAudit } from '@/lib/audit/record-audit';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { seedPresets } from '@/lib/presets/seed';
import { freshDatabase } from '@/lib/testing/database';
import { historyEntries } from './history-entries';

const DANA = { id: 'dana', name: 'Dana' };

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
  await seedPresets();
  const record = { subjectKind: 'person', subjectId: 'dana' };
  await recordAudit(db, DANA, { ...record, action: 'person.join', summary: 'Dana joined as admin' });
  await recordAudit(db, DANA, { ...record, action: 'person.sign-in', summary: 'Dana signed in' });
});

async function deployed(): Promise<void> {
  const revision = await db.revision.findFirstOrThrow();
  const target = await db.target.create({ data: { environment: 'main', appName: 'glm51' } });
  const job = await db.job.create({
    data: { kind: 'deploy', status: 'succeeded', targetId: target.id, requestedByName: 'Dana' },
  });
  await db.deployment.create({
    data: {
      targetId: target.id,
      revisionId: revision.id,
      jobId: job.id,
      tag: 'r1-12345678',
      deployedByName: 'Dana',
      deployedAt: new Date(),
    },
  });
  const record = { subjectKind: 'job', subjectId: job.id };
  await recordAudit(db, DANA, { ...record, action: 'job.start', summary: 'Deploy r1 started' });
  await recordAudit(db, DANA, { ...record, action: 'job.succeed', summary: 'Deploy r1 succeeded' });
}

const titles = async (...asked: Parameters<typeof historyEntries>) =>
  (await historyEntries(...asked)).map((entry) => entry.title).sort();

test('a sign-in is told among people only', async () => {
  expect(await titles(null, 10)).toEqual(['Dana joined as admin', 'production-v4 r1 saved']);
  expect(await titles('people', 10)).toEqual(['Dana joined as admin', 'Dana signed in']);
});

test('a deployment is told once, not again as the success of its job', async () => {
  await deployed();
  expect(await titles(null, 10)).toEqual([
    'Dana joined as admin',
    'Deploy r1 started',
    'production-v4 r1 deployed',
    'production-v4 r1 saved',
  ]);
  expect(await titles('job', 10)).toEqual(['Deploy r1 started', 'Deploy r1 succeeded']);
  expect(await titles('deployment', 10)).toEqual(['production-v4 r1 deployed']);
});

test('no more than asked for, newest first', async () => {
  await deployed();
  const entries = await historyEntries(null, 2);
  expect(entries).toHaveLength(2);
  expect(entries.map((entry) => entry.kind)).not.toContain('revision');
});
