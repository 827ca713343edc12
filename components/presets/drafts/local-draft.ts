import { z } from 'zod';
import { Draft, isEmptyDraft } from './draft';

/** A draft as one browser keeps it. */
export const LocalDraft = z.object({
  draft: Draft,
  /** The version on the server that it grew from; 0 when there was none. */
  version: z.number(),
  /** Whether the server has all of it. */
  isSent: z.boolean(),
  writtenAt: z.number(),
});
export type LocalDraft = z.infer<typeof LocalDraft>;

/** One person's draft of one preset: another person at the same browser does not find it. */
export function localDraftKey(userId: string, presetId: string): string {
  return `glm-console.draft.${userId}.${presetId}`;
}

export function keepLocalDraft(key: string, local: LocalDraft): void {
  try {
    if (isEmptyDraft(local.draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(local));
  } catch {
    // A full or forbidden storage leaves the copy on the server.
  }
}

/** A draft of another shape, from an older console or a foreign hand, counts as none. */
export function parseLocalDraft(text: string | null): LocalDraft | null {
  try {
    return LocalDraft.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}
