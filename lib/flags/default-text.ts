import type { Field } from './catalogue';
import { formatValue } from './format-value';

/** What happens without the value, as people read it: `300 s`, `off`, `no speculation`; null where it cannot be left out. */
export function defaultText({ default: value, defaultNote, unit }: Field): string | null {
  if (value === undefined) return defaultNote ?? null;
  return unit ? `${formatValue(value)} ${unit}` : formatValue(value);
}
