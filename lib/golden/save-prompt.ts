import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { promptProblem } from '@/lib/golden/prompt-problem';
import { GoldenPromptDraft } from '@/lib/golden/schema';
import { promptOf } from '@/lib/golden/store';
import { fail, ok, type Result } from '@/lib/result';

/** Adds a golden prompt at the end, or changes the one with this id. */
export async function savePrompt(
  actor: Actor,
  { id, draft }: { id: string | null; draft: unknown },
): Promise<Result<{ id: string }>> {
  if (!may(actor.role, 'golden.edit'))
    return fail('forbidden', `The role ${actor.role} may not edit golden prompts.`);
  const parsed = GoldenPromptDraft.safeParse(draft);
  if (!parsed.success) return refused(parsed.error.issues[0]);
  const problem = promptProblem(parsed.data);
  if (problem) return problem;
  return db.$transaction(async (tx) => {
    // Names and positions are given one after the other.
    await tx.$executeRaw`LOCK TABLE "GoldenPrompt" IN SHARE ROW EXCLUSIVE MODE`;
    const before = id === null ? null : await tx.goldenPrompt.findUnique({ where: { id } });
    if (id !== null && !before) return fail('not-found', 'Somebody has removed this prompt meanwhile.');
    const same = await tx.goldenPrompt.findUnique({ where: { name: parsed.data.name } });
    if (same && same.id !== id) return fail('conflict', 'Another prompt has this name.', 'name');
    const position = before?.position ?? (await tx.goldenPrompt.count()) + 1;
    const saved = before
      ? await tx.goldenPrompt.update({ where: { id: before.id }, data: parsed.data })
      : await tx.goldenPrompt.create({ data: { ...parsed.data, position } });
    await recordAudit(tx, actor, {
      action: before ? 'golden.change' : 'golden.add',
      subjectKind: 'golden',
      subjectId: saved.id,
      summary: `Golden prompt “${saved.name}” ${before ? 'changed' : 'added'}`,
      ...(before && { before: factsOf(promptOf(before)) }),
      after: factsOf(parsed.data),
    });
    return ok({ id: saved.id });
  });
}

function factsOf({ name, prompt, expectation, maxTtftMs }: GoldenPromptDraft) {
  return { name, prompt, expectation, maxTtftMs };
}

function refused(issue: { path: PropertyKey[]; message: string } | undefined) {
  const field = String(issue?.path.at(-1) ?? 'name');
  return fail('invalid', `It ${issue?.message ?? 'cannot be read'}.`, field);
}
