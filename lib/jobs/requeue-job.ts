import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { appendLog } from '@/lib/jobs/append-log';
import { jobFacts } from '@/lib/jobs/job-facts';
import { moveJob } from '@/lib/jobs/move-job';
import { passGuards } from '@/lib/jobs/pass-guards';
import { recordOverride } from '@/lib/jobs/record-override';
import { liveScale } from '@/lib/jobs/scale-down';
import { JobKind, ScaleSettings } from '@/lib/jobs/schema';
import type { StartOptions } from '@/lib/jobs/start-job';
import { deployBlocker } from '@/lib/presets/deploy-blocker';
import { fail, ok, type Result } from '@/lib/result';

/** Jobs that change what stands on the target: going on with an old one would undo a newer one's work. */
const CHANGES_TARGET: readonly string[] = ['deploy', 'rollback', 'rollover', 'scale', 'stop'];

/**
 * Puts a lost job back in the queue as itself. It goes on as after a crash: it looks first what became of it at Modal.
 * Says no where a newer job has changed the same since, and to what holds back any other start.
 */
export async function requeueJob(
  actor: Actor,
  jobId: string,
  override?: StartOptions['override'],
): Promise<Result<null>> {
  if (!may(actor.role, 'job.start')) return fail('forbidden', `The role ${actor.role} may not start jobs.`);
  const isScale = (await db.job.count({ where: { id: jobId, kind: 'scale' } })) > 0;
  const live = isScale ? await liveScale() : null;
  const requeued = await db.$transaction((tx) => requeue(tx, actor, jobId, { override, live }));
  if (requeued.ok)
    await appendLog(jobId, [
      {
        at: new Date(),
        source: 'console',
        text: `${actor.name} put this job back in the queue. It looks first what became of it at Modal, and goes on from there.`,
      },
    ]);
  return requeued;
}

async function requeue(
  tx: Prisma.TransactionClient,
  actor: Actor,
  jobId: string,
  { override, live }: Pick<StartOptions, 'override'> & { live: ScaleSettings | null },
): Promise<Result<null>> {
  const found = await tx.job.findUnique({ where: { id: jobId }, include: ABOUT });
  if (!found) return fail('not-found', 'There is no such job.');
  await tx.$executeRaw`SELECT 1 FROM "Target" WHERE "id" = ${found.targetId} FOR UPDATE`;
  const newer = await newerJob(tx, found);
  if (newer)
    return fail(
      'conflict',
      `Job ${newer.number} came after it: going on with job ${found.number} would undo that. Try it again as a new job instead.`,
    );
  const blocker = found.revisionId && (await deployBlocker(tx, found.revisionId));
  if (blocker) return fail('blocked', blocker);
  const kind = JobKind.parse(found.kind);
  const settings = kind === 'scale' ? ScaleSettings.parse(found.params) : undefined;
  const passed = await passGuards(tx, actor, { kind, settings, live, targetId: found.targetId }, override);
  if (!passed.ok) return passed;
  const isMoved = await moveJob(tx, { id: jobId }, 'queued', {
    finishedAt: null,
    cancelRequestedAt: null,
    error: null,
    ...(passed.value && { override: passed.value }),
  });
  if (!isMoved)
    return fail('conflict', `Job ${found.number} is not lost any more: somebody else may have put it back.`);
  await tx.jobStep.updateMany({
    where: { jobId, status: { in: ['stopped', 'skipped'] } },
    data: { status: 'waiting', startedAt: null, finishedAt: null },
  });
  if (passed.value) await recordOverride(tx, actor, found, passed.value);
  await recordAudit(tx, actor, {
    action: 'job.requeue',
    subjectKind: 'job',
    subjectId: jobId,
    summary: `Job ${found.number} (${kind}), which was lost, put back in the queue`,
    before: { status: found.status },
    after: { ...jobFacts(found, found.target, found.revision), status: 'queued' },
    presetId: found.revision?.presetId,
    revisionId: found.revisionId,
    jobId,
  });
  return ok(null);
}

const ABOUT = { target: true, revision: { include: { preset: true } } } as const;

/** A younger job that has changed, or will change, the same. */
function newerJob(tx: Prisma.TransactionClient, { targetId, number, kind }: Job) {
  const kinds = CHANGES_TARGET.includes(kind) ? [...CHANGES_TARGET] : [kind];
  return tx.job.findFirst({
    where: { targetId, number: { gt: number }, kind: { in: kinds }, status: { not: 'cancelled' } },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
}
