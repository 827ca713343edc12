import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Changes places with the prompt before it or after it. Nothing happens at the end of the list. */
export async function movePrompt(
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Result<null>> {
  if (!may(actor.role, 'golden.edit'))
    return fail('forbidden', `The role ${actor.role} may not edit golden prompts.`);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "GoldenPrompt" IN SHARE ROW EXCLUSIVE MODE`;
    const prompts = await tx.goldenPrompt.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] });
    const from = prompts.findIndex((prompt) => prompt.id === id);
    const to = direction === 'up' ? from - 1 : from + 1;
    const [prompt, neighbour] = [prompts[from], prompts[to]];
    if (!prompt) return fail('not-found', 'Somebody has removed this prompt meanwhile.');
    if (!neighbour) return ok(null);
    await tx.goldenPrompt.update({ where: { id: prompt.id }, data: { position: to + 1 } });
    await tx.goldenPrompt.update({ where: { id: neighbour.id }, data: { position: from + 1 } });
    await recordAudit(tx, actor, {
      action: 'golden.reorder',
      subjectKind: 'golden',
      subjectId: id,
      summary: `Golden prompt “${prompt.name}” moved ${direction}, to place ${to + 1}`,
      before: { name: prompt.name, place: from + 1 },
      after: { name: prompt.name, place: to + 1 },
    });
    return ok(null);
  });
}
