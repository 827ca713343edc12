import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { jobFacts } from '@/lib/jobs/job-facts';
import type { Outcome } from '@/lib/jobs/job-kind';
import { LOG_CHANNEL } from '@/lib/jobs/log-channel';
import { moveJob } from '@/lib/jobs/move-job';
import { redactor } from '@/lib/jobs/redactor';
import type { StepStatus } from '@/lib/jobs/schema';
import { databaseNow } from '@/lib/task-lease';

/**
 * Writes how a job ended: its state, its steps and the audit row, all or nothing.
 * Writes nothing when the lease is no longer `owner`'s.
 */
export async function settleJob(job: Job, owner: string, given: Outcome): Promise<void> {
  const outcome = await withoutSecrets(given);
  const finishedAt = await databaseNow();
  await db.$transaction(async (tx) => {
    const ended = { ...ending(outcome), finishedAt, leaseOwner: null, leaseUntil: null };
    if (!(await moveJob(tx, { id: job.id, leaseOwner: owner }, outcome.status, ended))) return;
    await endSteps(tx, job.id, outcome, finishedAt);
    await tx.$queryRaw`SELECT pg_notify(${LOG_CHANNEL}, ${job.id})::text`;
    const actor = { id: job.requestedById, name: job.requestedByName };
    const { target, revision } = await tx.job.findUniqueOrThrow({ where: { id: job.id }, include: ABOUT });
    await recordAudit(tx, actor, {
      action: `job.${outcome.status === 'succeeded' ? 'succeed' : 'end'}`,
      subjectKind: 'job',
      subjectId: job.id,
      summary: `Job ${job.number} (${job.kind}) ${outcome.status}: ${words(outcome)}`,
      after: { ...jobFacts(job, target, revision), ...outcomeFacts(job, outcome, finishedAt) },
      presetId: revision?.presetId,
      revisionId: revision?.id,
      jobId: job.id,
    });
  });
}

/** The last words of a container or of the CLI may hold a secret, as any line of a log. */
async function withoutSecrets(outcome: Outcome): Promise<Outcome> {
  if (outcome.status === 'succeeded') return outcome;
  const redact = await redactor();
  return { ...outcome, error: redact(outcome.error) };
}

const ABOUT = { target: true, revision: { include: { preset: true } } } as const;

function outcomeFacts(job: Job, outcome: Outcome, finishedAt: Date): Prisma.InputJsonObject {
  const startedAt = job.startedAt ?? finishedAt;
  const durationSeconds = Math.max(0, finishedAt.getTime() - startedAt.getTime()) / 1000;
  const { status } = outcome;
  const { tag, version } = outcome.deployment ?? {};
  const ended = status === 'succeeded' ? { outcome: outcome.summary } : { error: outcome.error };
  const facts = { status, durationSeconds, ...ended };
  return tag ? { ...facts, tag, version: version ?? null } : facts;
}

function ending(outcome: Outcome): Prisma.JobUpdateManyMutationInput {
  if (outcome.status !== 'succeeded') return { error: outcome.error };
  return outcome.result ? { result: outcome.result } : {};
}

function words(outcome: Outcome): string {
  return outcome.status === 'succeeded' ? outcome.summary : (outcome.error.split('\n')[0] ?? '');
}

/** What becomes of the step during which the job ended. */
const INTERRUPTED: Record<Outcome['status'], StepStatus> = {
  succeeded: 'done',
  failed: 'failed',
  cancelled: 'stopped',
  lost: 'stopped',
};

async function endSteps(
  tx: Prisma.TransactionClient,
  jobId: string,
  outcome: Outcome,
  finishedAt: Date,
): Promise<void> {
  await tx.jobStep.updateMany({
    where: { jobId, status: 'running' },
    data: { status: INTERRUPTED[outcome.status], finishedAt },
  });
  await tx.jobStep.updateMany({ where: { jobId, status: 'waiting' }, data: { status: 'skipped' } });
}
