import 'server-only';
import type { Actor } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Job } from '@/lib/generated/prisma/client';
import { JobKind, JobStatus } from '@/lib/jobs/schema';
import { type JobRequest, type StartOptions, startJob } from '@/lib/jobs/start-job';
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

/** What was asked for then. What a job has noted down on its way is left out as it is read. */
function requestOf({ kind: stored, revisionId, params }: Job, appName: string): JobRequest {
  const kind = JobKind.parse(stored);
  const asked = (params ?? {}) as Record<string, unknown>;
  // The name of the app was typed when it was asked for first.
  const rest =
    kind === 'stop' ? { appName } : kind === 'scale' ? { settings: asked } : { ...asked, revisionId };
  return { kind, ...rest } as JobRequest;
}
