import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';

type Transaction = Prisma.TransactionClient;

/** What is asked about: all revisions of a preset, or one. */
export type Whose = { presetId: string } | { id: string };

/** Deploys of these revisions that wait or run. */
export async function openDeploys(tx: Transaction, whose: Whose): Promise<{ number: number }[]> {
  return tx.job.findMany({
    where: { revision: whose, status: { in: ['queued', 'running', 'cancelling'] } },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
}

/** Which of these revisions is the newest deployment of a target. */
export async function deployedRevisions(tx: Transaction, whose: Whose): Promise<{ number: number }[]> {
  const newest = await tx.$queryRaw<{ revisionId: string }[]>`
    SELECT DISTINCT ON ("targetId") "revisionId" FROM "Deployment" ORDER BY "targetId", "deployedAt" DESC`;
  return tx.revision.findMany({
    where: { AND: [whose, { id: { in: newest.map(({ revisionId }) => revisionId) } }] },
    select: { number: true },
  });
}
