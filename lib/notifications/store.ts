import 'server-only';
import { db } from '@/lib/db';
import {
  DeliveryStatus,
  type DeliveryView,
  NotificationEvent,
  WebhookStyle,
  type WebhookView,
} from './schema';

/** Every webhook, by name. Neither the address' path nor the secret leaves the server. */
export async function webhooks(): Promise<WebhookView[]> {
  const rows = await db.webhook.findMany({ orderBy: { name: 'asc' } });
  return rows.map(({ id, name, url, style, events, pausedAt, createdByName }) => ({
    id,
    name,
    host: new URL(url).host,
    style: WebhookStyle.parse(style),
    events: NotificationEvent.array().parse(events),
    paused: pausedAt !== null,
    createdByName,
  }));
}

/** The newest messages, newest first. */
export async function recentDeliveries(limit: number): Promise<DeliveryView[]> {
  const rows = await db.delivery.findMany({
    orderBy: { createdAt: 'desc' },
    take: limit,
    include: { webhook: { select: { name: true } } },
  });
  return rows.map(({ webhook, status, dueAt, ...row }) => ({
    id: row.id,
    webhookName: webhook.name,
    event: row.event,
    summary: row.summary,
    status: DeliveryStatus.parse(status),
    attempts: row.attempts,
    dueAt: status === 'waiting' ? dueAt : null,
    answeredStatus: row.answeredStatus,
    problem: row.problem,
    createdAt: row.createdAt,
  }));
}
