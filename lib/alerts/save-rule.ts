import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';
import { NewRule } from './schema';

export async function addRule(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const asked = readRule(actor, input);
  if (!asked.ok) return asked;
  return named(asked.value.name, () =>
    db.$transaction(async (tx) => {
      const { id } = await tx.alertRule.create({ data: asked.value });
      await recordAudit(tx, actor, {
        action: 'alert-rule.add',
        subjectKind: 'alert-rule',
        subjectId: id,
        summary: `Added the alert rule ${asked.value.name}`,
        after: asked.value,
      });
      return ok({ id });
    }),
  );
}

/** Replaces a rule. It is watched anew: an open alert of what it said before is closed, and nobody is told of that. */
export async function changeRule(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const asked = readRule(actor, input);
  if (!asked.ok) return asked;
  const now = await databaseNow();
  return named(asked.value.name, () =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "AlertRule" WHERE "id" = ${id} FOR UPDATE`;
      const before = await tx.alertRule.findUnique({ where: { id } });
      if (!before) return fail('not-found', 'This rule has been removed meanwhile.');
      await tx.alert.updateMany({ where: { ruleId: id, resolvedAt: null }, data: { resolvedAt: now } });
      const anew = { state: 'ok', stateSince: now, value: null, evaluatedAt: null };
      await tx.alertRule.update({ where: { id }, data: { ...asked.value, ...anew } });
      const { name, severity, condition, forSeconds, runbookUrl } = before;
      await recordAudit(tx, actor, {
        action: 'alert-rule.change',
        subjectKind: 'alert-rule',
        subjectId: id,
        summary: `Changed the alert rule ${asked.value.name}`,
        before: { name, severity, condition, forSeconds, runbookUrl },
        after: asked.value,
      });
      return ok(null);
    }),
  );
}

function readRule(actor: Actor, input: unknown) {
  if (!may(actor.role, 'alert.manage'))
    return fail('forbidden', `The role ${actor.role} may not edit alert rules.`);
  const parsed = NewRule.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail('invalid', issue?.message ?? 'The rule cannot be read.', String(issue?.path.at(-1) ?? 'name'));
}

async function named<T>(name: string, save: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return fail('conflict', `There is a rule named ${name}: choose another name.`, 'name');
    throw error;
  }
}
