import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma, Webhook } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';

export const WEBHOOK_CHANGES = ['pause', 'resume', 'remove'] as const;
export type WebhookChange = (typeof WEBHOOK_CHANGES)[number];

const DONE: Record<WebhookChange, string> = { pause: 'Paused', resume: 'Resumed', remove: 'Removed' };

/** Pauses, resumes or removes a webhook; removing takes its delivery log with it. */
export async function changeWebhook(
  actor: Actor,
  webhookId: string,
  change: WebhookChange,
): Promise<Result<null>> {
  if (!may(actor.role, 'notifications.manage'))
    return fail('forbidden', `The role ${actor.role} may not change notifications.`);
  if (!WEBHOOK_CHANGES.includes(change))
    return fail('invalid', 'Pause, resume or remove a webhook.', 'change');
  return db.$transaction(async (tx) => {
    const webhook = await tx.webhook.findUnique({ where: { id: webhookId } });
    if (!webhook) return fail('not-found', 'This webhook has been removed meanwhile.');
    await apply(tx, webhook, change);
    await recordAudit(tx, actor, {
      action: `webhook.${change}`,
      subjectKind: 'webhook',
      subjectId: webhookId,
      summary: `${DONE[change]} the webhook ${webhook.name}`,
    });
    return ok(null);
  });
}

async function apply(tx: Prisma.TransactionClient, { id }: Webhook, change: WebhookChange): Promise<void> {
  if (change === 'remove') await tx.webhook.delete({ where: { id } });
  else await tx.webhook.update({ where: { id }, data: { pausedAt: change === 'pause' ? new Date() : null } });
}
