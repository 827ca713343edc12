import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Webhook } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';
import { messageBody } from './message-body';
import { type NotificationEvent, WebhookStyle } from './schema';

/** Queues a test message to one webhook; the notifier sends it within seconds. */
export async function sendTest(actor: Actor, webhookId: string): Promise<Result<null>> {
  if (!may(actor.role, 'notifications.manage'))
    return fail('forbidden', `The role ${actor.role} may not send tests.`);
  const webhook = await db.webhook.findUnique({ where: { id: webhookId } });
  if (!webhook) return fail('not-found', 'This webhook has been removed meanwhile.');
  if (webhook.pausedAt) return fail('conflict', `${webhook.name} is paused: resume it first.`);
  const summary = 'A test: the console reaches this address';
  await queue([webhook], summary, actor.name, '/settings/notifications');
  return ok(null);
}

/** Queues a test to every webhook that hears of an event, with a link to a page; how many those are. */
export async function sendTestOf(
  event: NotificationEvent,
  summary: string,
  actorName: string,
  path: string,
): Promise<number> {
  const webhooks = await db.webhook.findMany({ where: { events: { has: event }, pausedAt: null } });
  await queue(webhooks, summary, actorName, path);
  return webhooks.length;
}

async function queue(
  webhooks: readonly Webhook[],
  summary: string,
  actorName: string,
  path: string,
): Promise<void> {
  const message = { event: 'test', at: new Date(), summary, actorName, link: `${env.CONSOLE_URL}${path}` };
  const data = webhooks.map(({ id: webhookId, style }) => {
    return { webhookId, event: 'test', summary, body: messageBody(message, WebhookStyle.parse(style)) };
  });
  await db.delivery.createMany({ data });
}
