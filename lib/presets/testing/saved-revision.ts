import type { Actor } from '@/lib/auth/roles';
import type { FieldValue } from '@/lib/flags/field-schema';
import { setField } from '@/lib/flags/field-value';
import { saveRevision } from '@/lib/presets/save-revision';
import { latestRevision } from '@/lib/presets/store';

/** The id of a new revision of the preset, with some values changed. */
export async function savedRevision(
  author: Actor,
  presetId: string,
  values: Readonly<Record<string, FieldValue>>,
): Promise<string> {
  const latest = await latestRevision(presetId);
  if (!latest) throw new Error('There is no revision to change');
  const config = Object.entries(values).reduce(
    (at, [path, value]) => setField(at, path, value),
    latest.config,
  );
  const saved = await saveRevision(author, {
    presetId,
    parentId: latest.id,
    config,
    message: 'Another',
    // The warning that production-v4 ships with.
    reasons: { 'kv-dtype-omitted': 'As shipped' },
  });
  if (!saved.ok) throw new Error(saved.error.message);
  return saved.value.id;
}
