import { db } from '@/lib/db';
import type { Target } from '@/lib/generated/prisma/client';

const PLACE = { environment: 'main', appName: 'glm51' };

/** A target on which a revision with these GPUs was deployed. */
export async function insertTarget(
  gpu: string,
  deployedAt = new Date('2026-11-01T00:00:00Z'),
): Promise<Target> {
  const target = await db.target.upsert({
    where: { environment_appName: PLACE },
    create: PLACE,
    update: {},
  });
  const preset = await db.preset.create({ data: { name: gpu } });
  const content = { config: { compute: { gpu } }, command: [], findings: [], reasons: {} };
  const revision = await db.revision.create({
    data: { presetId: preset.id, number: 1, message: 'First', authorName: 'Ada', ...content },
  });
  const job = await db.job.create({
    data: {
      kind: 'deploy',
      status: 'succeeded',
      targetId: target.id,
      revisionId: revision.id,
      requestedByName: 'Ada',
    },
  });
  await db.deployment.create({
    data: {
      targetId: target.id,
      revisionId: revision.id,
      jobId: job.id,
      tag: gpu,
      deployedByName: 'Ada',
      deployedAt,
    },
  });
  return target;
}
