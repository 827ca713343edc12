import { db } from '@/lib/db';

/** A deploy job of a revision on a target of its own name, with the deployment it made unless told otherwise. */
export async function aDeployment(
  revisionId: string,
  { status = 'succeeded', deployed = true, appName = 'glm51', deployedAt = new Date() } = {},
): Promise<void> {
  const place = { environment: 'main', appName };
  const { id: targetId } = await db.target.upsert({
    where: { environment_appName: place },
    create: place,
    update: {},
  });
  const { id: jobId } = await db.job.create({
    data: { kind: 'deploy', status, targetId, revisionId, requestedByName: 'ada' },
  });
  if (!deployed) return;
  await db.deployment.create({
    data: { targetId, revisionId, jobId, tag: 'tag', deployedByName: 'ada', deployedAt },
  });
}
