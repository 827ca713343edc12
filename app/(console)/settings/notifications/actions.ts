'use server';

import { revalidatePath } from 'next/cache';
import { givenText } from '@/components/auth/form-state';
import type { WebhookState } from '@/components/notifications/webhook-state';
import { actorFor } from '@/lib/auth/session';
import { addWebhook } from '@/lib/notifications/add-webhook';
import { changeWebhook, type WebhookChange } from '@/lib/notifications/change-webhook';
import { sendAgain } from '@/lib/notifications/send-again';
import { sendTest } from '@/lib/notifications/send-test';
import type { Result } from '@/lib/result';

const PAGE = '/settings/notifications';

export async function add(_before: WebhookState | null, form: FormData): Promise<WebhookState> {
  const actor = await actorFor('notifications.manage');
  const asked = { ...Object.fromEntries(form), events: form.getAll('events') };
  const added = actor.ok ? await addWebhook(actor.value, asked) : actor;
  if (!added.ok) {
    const given = { ...givenText(form, 'name', 'url', 'style'), events: form.getAll('events').join() };
    return { error: added.error, given };
  }
  revalidatePath(PAGE);
  return { signingSecret: added.value.signingSecret, name: String(form.get('name')) };
}

export async function change(webhookId: string, what: WebhookChange): Promise<Result<null>> {
  const actor = await actorFor('notifications.manage');
  if (!actor.ok) return actor;
  const changed = await changeWebhook(actor.value, String(webhookId), what);
  revalidatePath(PAGE);
  return changed;
}

export async function test(webhookId: string): Promise<Result<null>> {
  const actor = await actorFor('notifications.manage');
  if (!actor.ok) return actor;
  const sent = await sendTest(actor.value, String(webhookId));
  revalidatePath(PAGE);
  return sent;
}

export async function again(deliveryId: string): Promise<Result<null>> {
  const actor = await actorFor('notifications.manage');
  if (!actor.ok) return actor;
  const queued = await sendAgain(actor.value, String(deliveryId));
  revalidatePath(PAGE);
  return queued;
}
