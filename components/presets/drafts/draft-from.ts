import type { Preset } from '@/lib/flags/preset';
import { changedFields } from '@/lib/presets/diff';
import { type Base, type Draft, emptyDraft } from './draft';

interface Wanted {
  config: Preset;
  message: string;
  reasons: Readonly<Record<string, string>>;
}

/** A draft on the latest revision that gives it the wanted values. */
export function draftFrom(latest: Base, { config, message, reasons }: Wanted): Draft {
  return withConfig({ ...emptyDraft(latest), message, reasons: { ...reasons } }, config);
}

/** The draft with the values of a whole preset, which may have another name. */
export function withConfig(draft: Draft, config: Preset): Draft {
  const changes = changedFields(draft.base, config);
  return {
    ...draft,
    edits: Object.fromEntries(changes.map(({ path, after }) => [path, after])) as Draft['edits'],
  };
}
