import 'server-only';
import type { Actor } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { requestOf } from '@/lib/jobs/request-of';
import { JobStatus } from '@/lib/jobs/schema';
import { type StartOptions, startJob } from '@/lib/jobs/start-job';
import { isFinal } from '@/lib/jobs/status';
import { fail, type Result } from '@/lib/result';

/** Queues a new job with the same request as one that did not succeed. It passes the same checks as any other. */
export async function retryJob(
  actor: Actor,
  jobId: string,
  override?: StartOptions['override'],
): Promise<Result<{ id: string; number: number }>> {
  const job = await db.job.findUnique({ where: { id: jobId }, include: { target: true } });
  if (!job) return fail('not-found', 'There is no such job.');
  const status = JobStatus.parse(job.status);
  if (!isFinal(status))
    return fail('conflict', `Job ${job.number} is still ${status}: it can be tried again once it has ended.`);
  if (status === 'succeeded')
    return fail('conflict', `Job ${job.number} has succeeded: there is nothing to try again.`);
  return startJob(actor, requestOf(job, job.target.appName), { override, retryOf: job.id });
}
