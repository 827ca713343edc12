'use server';

import { revalidatePath } from 'next/cache';
import { givenText } from '@/components/auth/form-state';
import type { InviteState } from '@/components/settings/invite-state';
import { changeRole } from '@/lib/auth/change-role';
import { invitePerson } from '@/lib/auth/invite-person';
import { removePerson } from '@/lib/auth/remove-person';
import { actorFor } from '@/lib/auth/session';
import { withdrawInvitation } from '@/lib/auth/withdraw-invitation';
import type { Result } from '@/lib/result';

const PAGE = '/settings/people';

export async function invite(_before: InviteState | null, form: FormData): Promise<InviteState> {
  const actor = await actorFor('people.manage');
  const invited = actor.ok ? await invitePerson(actor.value, Object.fromEntries(form)) : actor;
  if (!invited.ok) return { error: invited.error, given: givenText(form, 'name', 'email', 'role') };
  revalidatePath(PAGE);
  return { link: invited.value.link, name: String(form.get('name')) };
}

export async function withdraw(invitationId: string): Promise<Result<null>> {
  const actor = await actorFor('people.manage');
  if (!actor.ok) return actor;
  const withdrawn = await withdrawInvitation(actor.value, String(invitationId));
  revalidatePath(PAGE);
  return withdrawn;
}

export async function setRole(personId: string, role: string): Promise<Result<null>> {
  const actor = await actorFor('people.manage');
  if (!actor.ok) return actor;
  const changed = await changeRole(actor.value, String(personId), role);
  revalidatePath(PAGE);
  return changed;
}

export async function remove(personId: string): Promise<Result<null>> {
  const actor = await actorFor('people.manage');
  if (!actor.ok) return actor;
  const removed = await removePerson(actor.value, String(personId));
  revalidatePath(PAGE);
  return removed;
}
