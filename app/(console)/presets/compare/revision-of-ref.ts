import 'server-only';
import { parseRef } from '@/components/revisions/revision-ref';
import type { StoredRevision } from '@/lib/presets/schema';
import { revisionByNumber } from '@/lib/presets/store';

interface Side {
  text: string;
  revision: StoredRevision | null;
  /** A side that names a revision which is not there; an empty side is only still open. */
  isUnknown: boolean;
}

export async function revisionOfRef(asked: string | string[] | undefined): Promise<Side> {
  const text = [asked].flat()[0] ?? '';
  const ref = parseRef(text);
  const revision = ref && (await revisionByNumber(ref.presetName, ref.number));
  return { text, revision, isUnknown: text !== '' && revision === null };
}
