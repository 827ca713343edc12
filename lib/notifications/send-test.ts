import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { fail, ok, type Result } from '@/lib/result';
import { messageBody } from './message-body';
import { WebhookStyle } from './schema';

/** Queues a test message to one webhook; the notifier sends it within seconds. */
export async function sendTest(actor: Actor, webhookId: string): Promise<Result<null>> {
  if (!may(actor.role, 'notifications.manage'))
    return fail('forbidden', `The role ${actor.role} may not send tests.`);
  const webhook = await db.webhook.findUnique({ where: { id: webhookId } });
  if (!webhook) return fail('not-found', 'This webhook has been removed meanwhile.');
  if (webhook.pausedAt) return fail('conflict', `${webhook.name} is paused: resume it first.`);
  const summary = 'A test: the console reaches this address';
  const link = `${env.CONSOLE_URL}/settings/notifications`;
  const message = { event: 'test', at: new Date(), summary, actorName: actor.name, link };
  const body = messageBody(message, WebhookStyle.parse(webhook.style));
  await db.delivery.create({ data: { webhookId, event: 'test', summary, body } });
  return ok(null);
}
