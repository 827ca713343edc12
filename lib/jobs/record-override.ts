import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Actor } from '@/lib/auth/roles';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { jobTitle } from '@/lib/jobs/job-title';
import { isRegister, JobKind, type JobOverride } from '@/lib/jobs/schema';

/** Tells in the history that a job passed what held it back; its start alone is not shown there. */
export async function recordOverride(
  tx: Prisma.TransactionClient,
  actor: Actor,
  job: Job,
  { reason, guards }: JobOverride,
): Promise<void> {
  const revision = job.revisionId
    ? await tx.revision.findUnique({
        where: { id: job.revisionId },
        select: { number: true, presetId: true },
      })
    : null;
  const title = jobTitle({ kind: JobKind.parse(job.kind), revision, register: isRegister(job.params) });
  await recordAudit(tx, actor, {
    action: 'guard.override',
    subjectKind: 'job',
    subjectId: job.id,
    summary: `${title} started in spite of what held it back, job ${job.number}: ${reason}`,
    after: { job: job.number, because: reason, guards },
    presetId: revision?.presetId,
    revisionId: job.revisionId,
    jobId: job.id,
  });
}
