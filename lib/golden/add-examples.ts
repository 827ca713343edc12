import 'server-only';
import type { Actor } from '@/lib/auth/roles';
import { EXAMPLES } from '@/lib/golden/examples';
import { savePrompt } from '@/lib/golden/save-prompt';
import { ok, type Result } from '@/lib/result';

/** Adds the examples whose names are still free. */
export async function addExamples(actor: Actor): Promise<Result<null>> {
  for (const draft of EXAMPLES) {
    const added = await savePrompt(actor, { id: null, draft });
    if (!added.ok && added.error.code !== 'conflict') return added;
  }
  return ok(null);
}
