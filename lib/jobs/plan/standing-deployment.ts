import 'server-only';
import { db } from '@/lib/db';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { revisionById } from '@/lib/presets/store';

/** What was deployed to a target last, and whether it was stopped since; null before the first deployment. */
export async function standingDeployment(targetId: string): Promise<PlanInputs['stands']> {
  const deployment = await currentDeployment(targetId);
  const revision = deployment && (await revisionById(deployment.revisionId));
  if (!deployment || !revision) return null;
  const { deployedAt, deployedByName } = deployment;
  const { presetName, number } = revision;
  const isStopped = await stoppedSince(targetId, deployedAt);
  return {
    deployment: { presetName, number, deployedAt: deployedAt.toISOString(), deployedByName, isStopped },
    revision,
  };
}

async function stoppedSince(targetId: string, since: Date): Promise<boolean> {
  const stop = await db.job.findFirst({
    where: { targetId, kind: 'stop', status: 'succeeded', finishedAt: { gt: since } },
    select: { id: true },
  });
  return stop !== null;
}
