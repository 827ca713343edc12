import 'server-only';
import { z } from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { jobFacts } from '@/lib/jobs/job-facts';
import { KINDS } from '@/lib/jobs/kinds';
import { JobKind, jobTitle } from '@/lib/jobs/schema';
import { defaultTarget } from '@/lib/jobs/target';
import { deployBlocker } from '@/lib/presets/deploy-blocker';
import { fail, ok, type Result } from '@/lib/result';

export const JobRequest = z.object({ kind: JobKind, revisionId: z.string().optional() });
export type JobRequest = z.infer<typeof JobRequest>;

/**
 * Queues a job; the runner takes it from there. A deploy needs a `revisionId`.
 * Says no to a role that may not start jobs, to a job that is already queued or running,
 * and to a revision that is archived, quarantined or lacks approvals.
 */
export async function startJob(
  actor: Actor,
  request: JobRequest,
): Promise<Result<{ id: string; number: number }>> {
  if (!may(actor.role, 'job.start')) return fail('forbidden', `The role ${actor.role} may not start jobs.`);
  const revision = await revisionOf(request);
  if (request.kind === 'deploy' && !revision)
    return fail('not-found', 'There is no such revision to deploy.');
  const target = await defaultTarget();
  return db.$transaction(async (tx) => {
    // Two clicks at once: the second waits here and then sees the first one's job.
    await tx.$executeRaw`SELECT 1 FROM "Target" WHERE "id" = ${target.id} FOR UPDATE`;
    const same = await openJobLike(tx, target.id, request);
    const title = jobTitle({ kind: request.kind, revision });
    if (same) return fail('conflict', `${title} is already ${same.status}: job ${same.number}.`);
    const blocker = revision && (await deployBlocker(tx, revision.id));
    if (blocker) return fail('blocked', blocker);
    const job = await tx.job.create({
      data: {
        kind: request.kind,
        status: 'queued',
        targetId: target.id,
        revisionId: revision?.id,
        requestedById: actor.id,
        requestedByName: actor.name,
        steps: { create: KINDS[request.kind].steps.map((step, position) => waiting(step, position)) },
      },
    });
    await recordAudit(tx, actor, {
      action: 'job.start',
      subjectKind: 'job',
      subjectId: job.id,
      summary: `${title} on ${target.appName} (${target.environment}), job ${job.number}`,
      after: { ...jobFacts(job, target, revision), status: 'queued' },
      presetId: revision?.presetId,
      revisionId: revision?.id,
      jobId: job.id,
    });
    return ok({ id: job.id, number: job.number });
  });
}

async function revisionOf({ kind, revisionId }: JobRequest) {
  if (kind !== 'deploy' || revisionId === undefined) return null;
  return db.revision.findUnique({ where: { id: revisionId }, include: { preset: true } });
}

async function openJobLike(tx: Prisma.TransactionClient, targetId: string, request: JobRequest) {
  const revisionId = request.kind === 'deploy' ? request.revisionId : null;
  const status = { in: ['queued', 'running'] };
  return tx.job.findFirst({ where: { targetId, kind: request.kind, revisionId, status } });
}

function waiting(step: { key: string; title: string }, position: number) {
  return { ...step, position, status: 'waiting' };
}
