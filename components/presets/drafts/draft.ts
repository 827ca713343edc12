import { z } from 'zod';
import type { FieldValue } from '@/lib/flags/field-schema';
import { getField } from '@/lib/flags/field-value';
import { Preset } from '@/lib/flags/preset';
import { DraftContent, type KeptDraft, type StoredRevision } from '@/lib/presets/schema';

/** What stands in the editor, with the configuration that it began on. `edits` holds only what differs from that. */
export const Draft = z.object({ ...DraftContent.shape, base: Preset });
export type Draft = z.infer<typeof Draft>;

export type Base = Pick<StoredRevision, 'id' | 'number' | 'config'>;

/** No change yet. */
export function emptyDraft({ id, number, config }: Base): Draft {
  return { baseId: id, baseNumber: number, base: config, edits: {}, message: '', ticket: '', reasons: {} };
}

/** A draft as the server keeps it: without the base's configuration, which stands there already. */
export function draftOf({ content, base }: Pick<KeptDraft, 'content' | 'base'>): Draft {
  return { ...content, base: base.config };
}

export function contentOf({ base: _base, ...content }: Draft): DraftContent {
  return content;
}

export function isEmptyDraft({ edits, message, ticket }: Draft): boolean {
  return Object.keys(edits).length === 0 && message === '' && ticket === '';
}

/** The draft with some values set; a value that equals its base is no change. */
export function withValues(draft: Draft, values: Readonly<Record<string, FieldValue>>): Draft {
  const all = Object.entries({ ...draft.edits, ...values }) as [string, FieldValue][];
  const changed = all.filter(([path, value]) => !sameValue(value, getField(draft.base, path)));
  return { ...draft, edits: Object.fromEntries(changed) as Draft['edits'] };
}

/** The same changes on top of a newer revision. */
export function movedTo(draft: Draft, newer: Base): Draft {
  const { id: baseId, number: baseNumber, config: base } = newer;
  return withValues({ ...draft, baseId, baseNumber, base }, {});
}

/** Whether a newer revision already holds every change: it was saved, here or in another tab. */
export function hasLanded(draft: Draft, newer: Base): boolean {
  return draft.baseId !== newer.id && Object.keys(movedTo(draft, newer).edits).length === 0;
}

/** The draft to go on with when `latest` is the newest revision: what was saved, here or elsewhere, is over. */
export function keptFor(draft: Draft, latest: Base): Draft {
  if (draft.baseId === latest.id) return draft;
  if (Object.keys(draft.edits).length === 0) return movedTo(draft, latest);
  return hasLanded(draft, latest) ? emptyDraft(latest) : draft;
}

export function draftValue(draft: Draft, path: string): FieldValue {
  const value = draft.edits[path];
  return value === undefined ? getField(draft.base, path) : value;
}

export function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
