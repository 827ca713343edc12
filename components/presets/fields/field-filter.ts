import type { Field } from '@/lib/flags/catalogue';

export interface FieldFilter {
  text: string;
  changedOnly: boolean;
}

export const ALL_FIELDS: FieldFilter = { text: '', changedOnly: false };

type Described = Pick<Field, 'path' | 'name' | 'label' | 'rationale' | 'upstream'>;

/** Whether a field has every typed word in its name, label or explanation; dashes and underscores count as spaces. */
export function matchesText(field: Described, text: string): boolean {
  const about = plain([field.path, field.name, field.label, field.rationale, field.upstream].join(' '));
  return plain(text)
    .split(' ')
    .every((word) => about.includes(word));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.:/]+/g, ' ')
    .trim();
}
