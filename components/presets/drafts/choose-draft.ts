import type { KeptDraft } from '@/lib/presets/schema';
import { draftOf } from './draft';
import type { LocalDraft } from './local-draft';

/**
 * Which draft to open with: the server's or this browser's. What was not sent yet wins; if the server's was written
 * meanwhile, sending finds that out. A page from the browser's memory may know an older draft, or none.
 */
export function chooseDraft(server: KeptDraft | null, local: LocalDraft | null): LocalDraft | null {
  if (local && (!server || server.version === local.version || !local.isSent)) return local;
  if (local && local.writtenAt > (server?.updatedAt.getTime() ?? 0)) return local;
  return (
    server && {
      draft: draftOf(server),
      version: server.version,
      isSent: true,
      writtenAt: server.updatedAt.getTime(),
    }
  );
}
