import type { WebhookStyle } from './schema';

export interface Message {
  event: string;
  at: Date;
  summary: string;
  actorName: string;
  link: string;
}

export type MessageBody = { text: string } | Record<string, string>;

/** What is sent to a webhook of this style. Pure. */
export function messageBody(
  { event, at, summary, actorName, link }: Message,
  style: WebhookStyle,
): MessageBody {
  if (style === 'slack')
    return { text: `${escaped(summary)} (${escaped(actorName)})\n<${link}|Open in the console>` };
  return { event, at: at.toISOString(), summary, actor: actorName, link };
}

// Slack reads <…> as a link or a mention and & as an entity; nothing else is special in a text.
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
