import { db } from '@/lib/db';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { defaultTarget } from '@/lib/jobs/target';

/** A job row for tests, queued on the default target unless told otherwise. */
export async function makeJob(data: Partial<Prisma.JobUncheckedCreateInput> = {}): Promise<Job> {
  const target = await defaultTarget();
  return db.job.create({
    data: { kind: 'stop', status: 'queued', requestedByName: 'Ada', targetId: target.id, ...data },
  });
}
