import 'server-only';
import { db } from '@/lib/db';

/** When a job's deployment came, and those before and after it on its target; null when the job deployed nothing. */
export async function deploymentWithNeighbours(jobId: string) {
  const deployment = await db.deployment.findUnique({ where: { jobId } });
  if (!deployment) return null;
  const { targetId, deployedAt } = deployment;
  const [previous, next] = await Promise.all([
    db.deployment.findFirst({
      where: { targetId, deployedAt: { lt: deployedAt } },
      orderBy: { deployedAt: 'desc' },
    }),
    db.deployment.findFirst({
      where: { targetId, deployedAt: { gt: deployedAt } },
      orderBy: { deployedAt: 'asc' },
    }),
  ]);
  return { deployedAt, previousAt: previous?.deployedAt ?? null, nextAt: next?.deployedAt ?? null };
}
