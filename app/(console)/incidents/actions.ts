'use server';

import { revalidatePath } from 'next/cache';
import { actorFor } from '@/lib/auth/session';
import { freezeIncident } from '@/lib/incidents/freeze-incident';
import { removeIncident } from '@/lib/incidents/remove-incident';
import { shareIncident } from '@/lib/incidents/share-incident';
import { stopSharing } from '@/lib/incidents/stop-sharing';
import type { Failure, Result } from '@/lib/result';

const PAGE = '/incidents';

export async function freeze(_before: Failure | null, form: FormData): Promise<Failure | null> {
  const actor = await actorFor('incident.create');
  if (!actor.ok) return actor.error;
  const frozen = await freezeIncident(actor.value, Object.fromEntries(form));
  revalidatePath(PAGE);
  return frozen.ok ? null : frozen.error;
}

export async function share(id: string): Promise<Result<{ link: string }>> {
  const actor = await actorFor('incident.create');
  if (!actor.ok) return actor;
  const shared = await shareIncident(actor.value, String(id));
  revalidatePath(PAGE);
  return shared;
}

export async function endLink(id: string): Promise<Result<null>> {
  const actor = await actorFor('incident.create');
  if (!actor.ok) return actor;
  const ended = await stopSharing(actor.value, String(id));
  revalidatePath(PAGE);
  return ended;
}

export async function remove(id: string): Promise<Result<null>> {
  const actor = await actorFor('incident.create');
  if (!actor.ok) return actor;
  const removed = await removeIncident(actor.value, String(id));
  revalidatePath(PAGE);
  return removed;
}
