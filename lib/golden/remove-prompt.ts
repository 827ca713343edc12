import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Takes a golden prompt out of the set; what it was answered stays with the deployments. */
export async function removePrompt(actor: Actor, id: string): Promise<Result<null>> {
  if (!may(actor.role, 'golden.edit'))
    return fail('forbidden', `The role ${actor.role} may not edit golden prompts.`);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "GoldenPrompt" IN SHARE ROW EXCLUSIVE MODE`;
    const prompt = await tx.goldenPrompt.findUnique({ where: { id } });
    if (!prompt) return fail('not-found', 'Somebody has removed this prompt already.');
    await tx.goldenPrompt.delete({ where: { id } });
    const { name, prompt: question, position } = prompt;
    await tx.goldenPrompt.updateMany({
      where: { position: { gt: position } },
      data: { position: { decrement: 1 } },
    });
    await recordAudit(tx, actor, {
      action: 'golden.remove',
      subjectKind: 'golden',
      subjectId: id,
      summary: `Golden prompt “${name}” removed`,
      before: { name, prompt: question },
    });
    return ok(null);
  });
}
