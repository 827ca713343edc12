'use server';

import { revalidatePath } from 'next/cache';
import { actorFor } from '@/lib/auth/session';
import { saveRevision } from '@/lib/presets/save-revision';
import type { SaveRevision } from '@/lib/presets/schema';
import type { Result } from '@/lib/result';

/** After a save, and after a conflict too, the page shows the latest revision. */
export async function saveRevisionAction(input: SaveRevision): Promise<Result<{ number: number }>> {
  const actor = await actorFor('preset.save');
  if (!actor.ok) return actor;
  const saved = await saveRevision(actor.value, input);
  if (saved.ok || saved.error.code === 'conflict') revalidatePath('/presets', 'layout');
  return saved;
}
