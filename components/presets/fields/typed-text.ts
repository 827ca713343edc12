import type { Field } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';

/** What typed text means for a field. Text that is no number stays text: the field's schema then says so. */
export function parseTyped(field: Field, text: string): FieldValue {
  const trimmed = text.trim();
  if (field.type === 'keys') return trimmed.split(/[\s,]+/).filter((word) => word !== '');
  if (trimmed === '') return field.required && !isNumeric(field) ? '' : null;
  if (!isNumeric(field)) return trimmed;
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The text for a value, as it is typed. */
export function typedText(value: FieldValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

export function isNumeric({ type }: Field): boolean {
  return type === 'integer' || type === 'number';
}
