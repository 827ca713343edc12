import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';
import { NewWebhook } from './schema';

/** Subscribes an address. The signing secret is in the answer and is shown nowhere else. */
export async function addWebhook(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; signingSecret: string }>> {
  if (!may(actor.role, 'notifications.manage'))
    return fail('forbidden', `The role ${actor.role} may not change notifications.`);
  const asked = NewWebhook.safeParse(input);
  if (!asked.success) {
    const issue = asked.error.issues[0];
    return fail('invalid', issue?.message ?? 'The request cannot be read.', String(issue?.path[0]));
  }
  const signingSecret = randomBytes(32).toString('hex');
  const { name, url, style, events } = asked.data;
  try {
    return await db.$transaction(async (tx) => {
      const data = { name, url, style, events, signingSecret, createdByName: actor.name };
      const { id } = await tx.webhook.create({ data, select: { id: true } });
      await recordAudit(tx, actor, {
        action: 'webhook.add',
        subjectKind: 'webhook',
        subjectId: id,
        summary: `Added the webhook ${name}`,
        // The path of a Slack address is a secret.
        after: { name, host: new URL(url).host, style, events },
      });
      return ok({ id, signingSecret });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return fail('conflict', `There is a webhook named ${name}: choose another name.`, 'name');
    throw error;
  }
}
