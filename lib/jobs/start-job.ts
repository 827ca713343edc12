import 'server-only';
import { z } from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma, Target } from '@/lib/generated/prisma/client';
import { guardsOn } from '@/lib/guards/guards-on';
import { jobFacts } from '@/lib/jobs/job-facts';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { jobTitle } from '@/lib/jobs/job-title';
import { KINDS } from '@/lib/jobs/kinds';
import { lastStepTitles } from '@/lib/jobs/last-steps/last-step-titles';
import { passGuards } from '@/lib/jobs/pass-guards';
import { recordOverride } from '@/lib/jobs/record-override';
import { liveScale } from '@/lib/jobs/scale-down';
import { LastSteps, ScaleSettings, Strategy } from '@/lib/jobs/schema';
import { defaultTarget } from '@/lib/jobs/target';
import { deployBlocker } from '@/lib/presets/deploy-blocker';
import { fail, ok, type Result } from '@/lib/result';

export const JobRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['deploy', 'rollback']),
    revisionId: z.string(),
    strategy: Strategy.default('rolling'),
    lastSteps: LastSteps.default({ boot: false, golden: false }),
    /** Puts it there without starting anything: for a workspace that has no weights or kernels yet. */
    register: z.boolean().default(false),
  }),
  z.object({ kind: z.enum(['download', 'compile', 'golden', 'rollover']) }),
  z.object({ kind: z.literal('scale'), settings: ScaleSettings }),
  // Typed by hand, so that nobody stops the wrong one.
  z.object({ kind: z.literal('stop'), appName: z.string() }),
]);
export type JobRequest = z.input<typeof JobRequest>;
type Asked = z.output<typeof JobRequest>;

export interface StartOptions {
  /** Why it starts although a freeze or the budget holds it back: for those with `guard.override`. */
  override?: { reason: string };
  /** The job that it tries again. */
  retryOf?: string;
  /** The schedule that starts it. */
  scheduleId?: string;
  /** Asked last, in the transaction that queues the job: a failure queues nothing. */
  claim?: (tx: Prisma.TransactionClient) => Promise<Result<null>>;
}

/**
 * Queues a job; the runner takes it from there. Stopping asks for the app's name.
 * Says no to a role that may not start jobs, to a job that is already queued or running, to a revision that is archived,
 * quarantined or lacks approvals, and to what a freeze or the budget holds back.
 */
export async function startJob(
  actor: Actor,
  request: JobRequest,
  { override, retryOf, scheduleId, claim }: StartOptions = {},
): Promise<Result<{ id: string; number: number }>> {
  if (!may(actor.role, 'job.start')) return fail('forbidden', `The role ${actor.role} may not start jobs.`);
  const parsed = JobRequest.safeParse(request);
  if (!parsed.success) return refused(parsed.error);
  const asked = parsed.data;
  const revision = await revisionOf(asked);
  if ('revisionId' in asked && !revision) return fail('not-found', 'There is no such revision to deploy.');
  const target = await defaultTarget();
  if (asked.kind === 'stop' && asked.appName.trim() !== target.appName)
    return fail('invalid', `Type ${target.appName}, the name of the app that stops.`, 'appName');
  const live = await liveBefore(asked, target);
  return db.$transaction(async (tx) => {
    // Two clicks at once: the second waits here and then sees the first one's job.
    await tx.$executeRaw`SELECT 1 FROM "Target" WHERE "id" = ${target.id} FOR UPDATE`;
    const same = await openJobLike(tx, target.id, asked);
    const title = jobTitle({ kind: asked.kind, revision, register: 'register' in asked && asked.register });
    if (same) return fail('conflict', `${title} is already ${same.status}: job ${same.number}.`);
    const blocker = revision && (await deployBlocker(tx, revision.id));
    if (blocker) return fail('blocked', blocker);
    const passed = await passGuards(tx, actor, { ...asked, live, targetId: target.id }, override);
    if (!passed.ok) return passed;
    const claimed = await claim?.(tx);
    if (claimed && !claimed.ok) return claimed;
    const job = await tx.job.create({
      data: {
        kind: asked.kind,
        params: paramsOf(asked),
        status: 'queued',
        targetId: target.id,
        revisionId: revision?.id,
        requestedById: actor.id,
        requestedByName: actor.name,
        retryOfId: retryOf,
        scheduleId,
        override: passed.value ?? undefined,
        steps: { create: stepsOf(asked).map((step, position) => waiting(step, position)) },
      },
    });
    if (passed.value) await recordOverride(tx, actor, job, passed.value);
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

/** Modal is asked only where something could hold the scale back, and never while a row is locked. */
async function liveBefore(asked: Asked, target: Target): Promise<ScaleSettings | null> {
  if (asked.kind !== 'scale') return null;
  return (await guardsOn(db, target, asked.kind, new Date())).length > 0 ? liveScale() : null;
}

async function revisionOf(asked: Asked) {
  if (!('revisionId' in asked)) return null;
  return db.revision.findUnique({ where: { id: asked.revisionId }, include: { preset: true } });
}

async function openJobLike(tx: Prisma.TransactionClient, targetId: string, asked: Asked) {
  const revisionId = 'revisionId' in asked ? asked.revisionId : null;
  const status = { in: ['queued', 'running'] };
  return tx.job.findFirst({ where: { targetId, kind: asked.kind, revisionId, status } });
}

function paramsOf(asked: Asked): Prisma.InputJsonObject | undefined {
  if (asked.kind === 'scale') return asked.settings;
  if (!('strategy' in asked)) return undefined;
  const { strategy, lastSteps, register } = asked;
  return { strategy, lastSteps, ...(register && { register }) };
}

function stepsOf(asked: Asked): JobKindDefinition['steps'] {
  const { steps } = KINDS[asked.kind];
  return 'lastSteps' in asked ? [...steps, ...lastStepTitles(asked.lastSteps)] : steps;
}

function refused(error: z.ZodError) {
  const issue = error.issues[0];
  const field = String(issue?.path.at(-1) ?? 'kind');
  return fail('invalid', `${field} ${issue?.message ?? 'cannot be read'}.`, field);
}

function waiting(step: { key: string; title: string }, position: number) {
  return { ...step, position, status: 'waiting' };
}
