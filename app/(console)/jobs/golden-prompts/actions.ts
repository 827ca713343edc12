'use server';

import { revalidatePath } from 'next/cache';
import { type FormState, givenText } from '@/components/auth/form-state';
import { draftOf, PROMPT_FIELDS } from '@/components/golden/prompt-fields';
import { actorFor } from '@/lib/auth/session';
import { addExamples } from '@/lib/golden/add-examples';
import { movePrompt } from '@/lib/golden/move-prompt';
import { removePrompt } from '@/lib/golden/remove-prompt';
import { savePrompt } from '@/lib/golden/save-prompt';
import type { Result } from '@/lib/result';

const PAGE = '/jobs/golden-prompts';

export async function save(id: string | null, form: FormData): Promise<FormState | null> {
  const actor = await actorFor('golden.edit');
  const asked = { id: id === null ? null : String(id), draft: draftOf(form) };
  const saved = actor.ok ? await savePrompt(actor.value, asked) : actor;
  if (!saved.ok) return { error: saved.error, given: givenText(form, ...PROMPT_FIELDS) };
  revalidatePath(PAGE);
  return null;
}

export async function remove(id: string): Promise<Result<null>> {
  const actor = await actorFor('golden.edit');
  if (!actor.ok) return actor;
  const removed = await removePrompt(actor.value, String(id));
  revalidatePath(PAGE);
  return removed;
}

export async function move(id: string, direction: 'up' | 'down'): Promise<Result<null>> {
  const actor = await actorFor('golden.edit');
  if (!actor.ok) return actor;
  const moved = await movePrompt(actor.value, {
    id: String(id),
    direction: direction === 'up' ? 'up' : 'down',
  });
  revalidatePath(PAGE);
  return moved;
}

export async function examples(): Promise<Result<null>> {
  const actor = await actorFor('golden.edit');
  if (!actor.ok) return actor;
  const added = await addExamples(actor.value);
  revalidatePath(PAGE);
  return added;
}
