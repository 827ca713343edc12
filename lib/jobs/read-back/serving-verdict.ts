import 'server-only';
import { db } from '@/lib/db';
import type { DeploymentRow } from '@/lib/jobs/deployment-store';
import { judgeServing, type ServingVerdict } from '@/lib/jobs/read-back/judge-serving';

const CONTAINERS = 50;

/** What the containers heard since a deployment say of themselves, compared with its revision. */
export async function servingVerdict(
  { deployedAt, revision }: DeploymentRow,
  now: Date,
): Promise<ServingVerdict> {
  const heard = await db.metricContainer.findMany({
    where: { lastSnapshotAt: { gte: deployedAt } },
    orderBy: { lastSnapshotAt: 'desc' },
    take: CONTAINERS,
  });
  const containers = heard.map(({ id, revision: name, argv, lastSnapshotAt }) => ({
    ...{ id, revision: name, command: argv },
    heardAt: lastSnapshotAt,
  }));
  return judgeServing(containers, { revision: `r${revision.number}`, command: revision.command }, now);
}
