import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { jobFacts } from '@/lib/jobs/job-facts';
import { moveJob } from '@/lib/jobs/move-job';
import { JobStatus } from '@/lib/jobs/schema';
import { isFinal } from '@/lib/jobs/status';
import { fail, ok, type Result } from '@/lib/result';

/** Ends a queued job at once; asks the runner to end a running one. Gives the state the job is in then. */
export async function cancelJob(actor: Actor, jobId: string): Promise<Result<JobStatus>> {
  if (!may(actor.role, 'job.cancel')) return fail('forbidden', `The role ${actor.role} may not cancel jobs.`);
  const now = new Date();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Job" WHERE "id" = ${jobId} FOR UPDATE`;
    const job = await tx.job.findUnique({ where: { id: jobId }, include: ABOUT });
    if (!job) return fail('not-found', 'There is no such job.');
    const status = JobStatus.parse(job.status);
    if (isFinal(status))
      return fail('conflict', `Job ${job.number} has already ${ENDED[status] ?? 'ended'}.`);
    if (status === 'cancelling') return ok(status);
    const next = status === 'queued' ? 'cancelled' : 'cancelling';
    const ending = { finishedAt: now, error: `Cancelled by ${actor.name} before it started.` };
    await moveJob(tx, { id: jobId }, next, { cancelRequestedAt: now, ...(next === 'cancelled' && ending) });
    if (next === 'cancelled') {
      await tx.jobStep.updateMany({ where: { jobId }, data: { status: 'skipped' } });
    }
    await recordAudit(tx, actor, {
      action: 'job.cancel',
      subjectKind: 'job',
      subjectId: jobId,
      summary: `Job ${job.number}: cancel, while ${status}`,
      before: { status },
      after: { ...jobFacts(job, job.target, job.revision), status: next },
      presetId: job.revision?.presetId,
      revisionId: job.revisionId,
      jobId,
    });
    return ok(next);
  });
}

const ABOUT = { target: true, revision: { include: { preset: true } } } as const;

const ENDED: Partial<Record<JobStatus, string>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  cancelled: 'been cancelled',
};
