import type { FieldValue } from '@/lib/flags/field-schema';
import { getField } from '@/lib/flags/field-value';
import { changedFields } from '@/lib/presets/diff';
import { type Base, type Draft, draftValue, movedTo, sameValue } from './draft';
import { inFieldOrder } from './field-order';

export type Side = 'mine' | 'theirs';

/** One field that the draft, a newer revision or both changed since the revision which the draft began on. */
export interface MergedField {
  path: string;
  base: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
  /** `both`: to different values, so that someone has to choose. */
  changedBy: Side | 'both';
}

/** All fields that a merge touches, in the form's order. Where both set the same value nothing is left to tell. */
export function mergedFields(draft: Draft, newer: Base): MergedField[] {
  const theirs = changedFields(draft.base, newer.config).map(({ path }) => path);
  const mine = Object.keys(draft.edits);
  return inFieldOrder([...new Set([...theirs, ...mine])]).flatMap((path): MergedField[] => {
    const field = {
      path,
      base: getField(draft.base, path),
      theirs: getField(newer.config, path),
      mine: draftValue(draft, path),
    };
    if (!theirs.includes(path)) return [{ ...field, changedBy: 'mine' }];
    if (!mine.includes(path)) return [{ ...field, changedBy: 'theirs' }];
    return sameValue(field.theirs, field.mine) ? [] : [{ ...field, changedBy: 'both' }];
  });
}

/** The draft on top of the newer revision, with each collision settled as chosen. */
export function mergeDraft(draft: Draft, newer: Base, choices: Readonly<Record<string, Side>>): Draft {
  const kept = Object.entries(draft.edits).filter(([path]) => choices[path] !== 'theirs');
  return movedTo({ ...draft, edits: Object.fromEntries(kept) }, newer);
}
