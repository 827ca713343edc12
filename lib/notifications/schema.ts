import { z } from 'zod';
import { EVENTS } from './events';

export type NotificationEvent = keyof typeof EVENTS;
export const NotificationEvent = z.enum(Object.keys(EVENTS) as [NotificationEvent, ...NotificationEvent[]]);

/** `slack`: a text that Slack and its likes show; `plain`: all fields as JSON. */
export const WebhookStyle = z.enum(['slack', 'plain']);
export type WebhookStyle = z.infer<typeof WebhookStyle>;

export const DeliveryStatus = z.enum(['waiting', 'delivered', 'given up']);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

export const NewWebhook = z.object({
  name: z.string().trim().min(1, 'Give it a name.').max(60, 'The name has room for 60 characters.'),
  url: z.url({
    protocol: /^https?$/,
    error: 'Write the whole address, beginning with https:// or http://.',
  }),
  style: WebhookStyle,
  events: z.array(NotificationEvent).min(1, 'Choose at least one event.'),
});
export type NewWebhook = z.input<typeof NewWebhook>;

export interface WebhookView {
  id: string;
  name: string;
  /** The address without what may be a secret in it. */
  host: string;
  style: WebhookStyle;
  events: NotificationEvent[];
  paused: boolean;
  createdByName: string;
}

export interface DeliveryView {
  id: string;
  webhookName: string;
  event: string;
  summary: string;
  status: DeliveryStatus;
  attempts: number;
  /** When the next attempt is due; null when there is none. */
  dueAt: Date | null;
  answeredStatus: number | null;
  problem: string | null;
  createdAt: Date;
}
