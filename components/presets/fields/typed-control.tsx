import type { ControlProps } from './control-props';
import { TextControl } from './text-control';
import { isNumeric, parseTyped } from './typed-text';

/** Numbers with their unit, words and lists, as text. Empty means omitted where the field may be. */
export function TypedControl({
  field,
  value,
  onChange,
  describedBy,
  invalid,
  suggestions,
}: ControlProps & { suggestions?: readonly string[] }) {
  return (
    <TextControl
      id={field.path}
      value={value}
      parse={(text) => parseTyped(field, text)}
      onChange={onChange}
      unit={field.unit}
      suggestions={suggestions}
      inputMode={isNumeric(field) ? 'decimal' : undefined}
      placeholder={field.required ? undefined : 'omitted'}
      aria-describedby={describedBy}
      aria-invalid={invalid}
    />
  );
}
