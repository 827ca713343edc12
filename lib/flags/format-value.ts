import type { FieldValue } from './field-schema';

/** A value as people read it: `omitted`, `on`, `off`, `empty`, `HF_TOKEN, OTHER`, `65536`. */
export function formatValue(value: FieldValue): string {
  if (value === null) return 'omitted';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(', ');
  return text === '' ? 'empty' : text;
}
