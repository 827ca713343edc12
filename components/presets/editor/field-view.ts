import { FIELDS, type Field, type FieldGroup, fieldAt, GROUPS } from '@/lib/flags/catalogue';
import { extraPaths } from '@/lib/flags/field-value';
import type { Draft } from '../drafts/draft';
import { inFieldOrder, isExtra } from '../drafts/field-order';
import { type FieldFilter, matchesText } from '../fields/field-filter';

/** What of the form is shown under a filter. */
export interface FieldView {
  /** The groups that have fields left. */
  groups: readonly FieldGroup[];
  extraPaths: readonly string[];
  /** Whether the section of extra flags is there: it is when nothing is filtered, for new ones. */
  hasExtra: boolean;
  isFiltered: boolean;
  /** All sections, for the list of groups. */
  sections: readonly { id: string; title: string }[];
  shown: number;
  total: number;
}

/** `changed` are the paths that count as changed under “changed only”. */
export function fieldView(
  draft: Draft,
  { text, changedOnly }: FieldFilter,
  changed: readonly string[],
): FieldView {
  const isShown = (field: Field) =>
    (!changedOnly || changed.includes(field.path)) && (text.trim() === '' || matchesText(field, text));
  const groups = GROUPS.map((group) => ({ ...group, fields: group.fields.filter(isShown) }));
  const extras = extrasOf(draft);
  const shownExtras = extras.filter((path) => isShown(fieldAt(path)));
  const shownFields = groups.reduce((sum, { fields }) => sum + fields.length, 0);
  const isFiltered = changedOnly || text.trim() !== '';
  const hasExtra = shownExtras.length > 0 || !isFiltered;
  const left = groups.filter(({ fields }) => fields.length > 0);
  return {
    groups: left,
    extraPaths: shownExtras,
    hasExtra,
    isFiltered,
    sections: hasExtra ? [...left, { id: 'extra', title: 'Extra flags' }] : left,
    shown: shownFields + shownExtras.length,
    total: FIELDS.length + extras.length,
  };
}

/** The extra flags of the draft and of its base: one that is removed still shows that it is. */
function extrasOf({ base, edits }: Draft): string[] {
  return inFieldOrder([...new Set([...extraPaths(base), ...Object.keys(edits).filter(isExtra)])]);
}
