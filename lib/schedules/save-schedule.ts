import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { defaultTarget } from '@/lib/jobs/target';
import { standingOf } from '@/lib/presets/standing-store';
import { revisionById } from '@/lib/presets/store';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';
import { nextDue } from './next-due';
import { NewSchedule, type SchedulePlan, scheduleTitle } from './schema';

/** Adds a schedule; it runs on behalf of the actor. */
export async function addSchedule(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const asked = await readSchedule(actor, input);
  if (!asked.ok) return asked;
  const { facts, ...data } = asked.value;
  const target = await defaultTarget();
  return db.$transaction(async (tx) => {
    const { id } = await tx.schedule.create({
      data: { ...data, targetId: target.id, createdAt: data.changedAt },
    });
    await recordAudit(tx, actor, {
      action: 'schedule.add',
      subjectKind: 'schedule',
      subjectId: id,
      summary: `Added ${scheduleTitle({ kind: facts.kind, name: data.name })}`,
      after: facts,
    });
    return ok({ id });
  });
}

/** Replaces what a schedule says; from now on it runs on behalf of the actor. */
export async function changeSchedule(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const asked = await readSchedule(actor, input);
  if (!asked.ok) return asked;
  const { facts, ...data } = asked.value;
  return db.$transaction(async (tx) => {
    const before = await tx.schedule.findUnique({ where: { id } });
    if (!before) return fail('not-found', 'This schedule has been removed meanwhile.');
    if (before.kind !== data.kind)
      return fail('invalid', 'A warm window stays one, and so does a scheduled deploy: add another.', 'kind');
    await tx.schedule.update({ where: { id }, data: { ...data, lastFailed: false } });
    await recordAudit(tx, actor, {
      action: 'schedule.change',
      subjectKind: 'schedule',
      subjectId: id,
      summary: `Changed ${scheduleTitle({ kind: facts.kind, name: data.name })}`,
      before: {
        schedule: before.name,
        timeZone: before.timeZone,
        ...(before.plan as Prisma.InputJsonObject),
      },
      after: facts,
    });
    return ok(null);
  });
}

async function readSchedule(actor: Actor, input: unknown) {
  if (!may(actor.role, 'schedule.manage'))
    return fail('forbidden', `The role ${actor.role} may not set schedules.`);
  const parsed = NewSchedule.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(
      'invalid',
      issue?.message ?? 'The schedule cannot be read.',
      String(issue?.path.at(-1) ?? 'name'),
    );
  }
  const { name, timeZone, plan } = parsed.data;
  const now = await databaseNow();
  const dueAt = nextDue(plan, timeZone, now);
  if (!dueAt) return fail('invalid', 'This moment has passed: choose a later one.', 'at');
  const problem = await revisionProblem(plan);
  if (problem) return problem;
  const who = { savedById: actor.id, savedByName: actor.name };
  const facts = { schedule: name, timeZone, ...plan };
  return ok({ name, timeZone, kind: plan.kind, plan, ...who, changedAt: now, dueAt, facts });
}

/** What can never be deployed is refused now; approvals may still come, and are asked for when it runs. */
async function revisionProblem(plan: SchedulePlan) {
  if (plan.kind === 'warm') return null;
  if (!(await revisionById(plan.revisionId)))
    return fail('not-found', 'There is no such revision to deploy.', 'revisionId');
  const standing = await standingOf(plan.revisionId);
  return standing?.quarantine
    ? fail('blocked', standing.blockers[0] ?? 'It is in quarantine.', 'revisionId')
    : null;
}
