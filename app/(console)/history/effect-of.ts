import 'server-only';
import type { AuditRow } from '@/lib/audit/schema';
import { deploymentWithNeighbours } from '@/lib/jobs/deployment-neighbours';
import type { DeploymentEffect } from '@/lib/metrics/deployment-effect';
import { readEffect } from '@/lib/metrics/read-effect';

/** What the deployment of an entry did; null for an entry of another kind, and for a job that deployed nothing. */
export async function effectOf({ action, jobId }: AuditRow): Promise<DeploymentEffect | null> {
  if (action !== 'job.succeed' || jobId === null) return null;
  const around = await deploymentWithNeighbours(jobId);
  return around && readEffect(around);
}
