'use server';

import { revalidatePath } from 'next/cache';
import { actorFor } from '@/lib/auth/session';
import { addFreeze } from '@/lib/guards/add-freeze';
import { changeFreeze, type FreezeChange } from '@/lib/guards/change-freeze';
import { setBudget } from '@/lib/guards/set-budget';
import { defaultTarget } from '@/lib/jobs/target';
import type { Failure, Result } from '@/lib/result';

const PAGE = '/settings/guards';

export async function add(_before: Failure | null, form: FormData): Promise<Failure | null> {
  const actor = await actorFor('guard.manage');
  if (!actor.ok) return actor.error;
  const { name, reason, timeZone, ...span } = Object.fromEntries(form);
  const added = await addFreeze(actor.value, { name, reason, timeZone, span });
  revalidatePath(PAGE);
  return added.ok ? null : added.error;
}

export async function change(windowId: string, what: FreezeChange): Promise<Result<null>> {
  const actor = await actorFor('guard.manage');
  if (!actor.ok) return actor;
  const changed = await changeFreeze(actor.value, String(windowId), what);
  revalidatePath(PAGE);
  return changed;
}

export async function saveBudget(_before: Failure | null, form: FormData): Promise<Failure | null> {
  const actor = await actorFor('guard.manage');
  if (!actor.ok) return actor.error;
  const typed = String(form.get('dollars') ?? '').trim();
  const { id } = await defaultTarget();
  const set = await setBudget(actor.value, id, { dollars: typed === '' ? null : Number(typed) });
  revalidatePath(PAGE);
  return set.ok ? null : set.error;
}
