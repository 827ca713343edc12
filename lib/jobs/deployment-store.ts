import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ReadBack } from '@/lib/jobs/schema';

const WITH_REVISION = { revision: { include: { preset: true } } } as const;

/** A deployment with its revision and that one's preset. */
export type DeploymentRow = Prisma.DeploymentGetPayload<{ include: typeof WITH_REVISION }>;

/** What Modal was found to hold of a deployment; null when it was not compared, or by an older console. */
export function storedReadBack({ readBack }: Pick<DeploymentRow, 'readBack'>): ReadBack | null {
  const parsed = ReadBack.safeParse(readBack);
  return parsed.success ? parsed.data : null;
}

/** The newest deployment on a target, or null when nothing was deployed from here. */
export async function currentDeployment(targetId: string): Promise<DeploymentRow | null> {
  return db.deployment.findFirst({
    where: { targetId },
    include: WITH_REVISION,
    orderBy: { deployedAt: 'desc' },
  });
}

/** The newest deployments first, on all targets. */
export async function recentDeployments(limit: number): Promise<DeploymentRow[]> {
  return db.deployment.findMany({ include: WITH_REVISION, orderBy: { deployedAt: 'desc' }, take: limit });
}

/** The newest deployments before a moment, newest first: those since `from`, and the one that stood until then. */
export async function deploymentsBetween(from: Date, to: Date, limit: number): Promise<DeploymentRow[]> {
  const query = { include: WITH_REVISION, orderBy: { deployedAt: 'desc' } } as const;
  const [inside, before] = await Promise.all([
    db.deployment.findMany({ ...query, where: { deployedAt: { gte: from, lt: to } }, take: limit }),
    db.deployment.findFirst({ ...query, where: { deployedAt: { lt: from } } }),
  ]);
  return before ? [...inside, before] : inside;
}

/** The newest deployments on one target, newest first. */
export async function deploymentsOn(targetId: string, limit: number): Promise<DeploymentRow[]> {
  return db.deployment.findMany({
    where: { targetId },
    include: WITH_REVISION,
    orderBy: { deployedAt: 'desc' },
    take: limit,
  });
}

/** The deployments of one revision, newest first, each with its target. */
export async function deploymentsOf(revisionId: string) {
  return db.deployment.findMany({
    where: { revisionId },
    include: { target: true },
    orderBy: { deployedAt: 'desc' },
  });
}
