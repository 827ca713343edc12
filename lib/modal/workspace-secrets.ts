import 'server-only';
import { env } from '@/lib/env';
import { controlPlane } from '@/lib/modal/client';

// The control plane answers newest first; the modal CLI asks for as many at a time.
const PAGE = 100;

/** Names of the secrets in the target's environment, in order. Their values never leave Modal. */
export async function workspaceSecrets(): Promise<string[]> {
  const names: string[] = [];
  let createdBefore = 0;
  for (;;) {
    const { items } = await controlPlane().secretList({
      environmentName: env.MODAL_ENVIRONMENT,
      pagination: { maxObjects: PAGE, createdBefore },
    });
    names.push(...items.map(({ label }) => label));
    const oldest = items.at(-1);
    if (items.length < PAGE || !oldest) return [...new Set(names)].sort();
    createdBefore = oldest.metadata?.creationInfo?.createdAt ?? oldest.createdAt;
  }
}
