import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { JobStatus } from '@/lib/jobs/schema';
import { statesBefore } from '@/lib/jobs/status';

/**
 * Moves a job to another state where the table of moves allows it from the one that it is in; false where not, or where
 * `leaseOwner` does not hold it any more. Beside a claim the only way to change a job's state.
 */
export async function moveJob(
  tx: Prisma.TransactionClient,
  job: { id: string; leaseOwner?: string },
  to: JobStatus,
  data: Omit<Prisma.JobUpdateManyMutationInput, 'status'>,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { ...job, status: { in: statesBefore(to) } },
    data: { ...data, status: to },
  });
  return count === 1;
}
