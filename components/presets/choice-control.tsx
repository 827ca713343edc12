import { NativeSelect } from '@/components/ui/native-select';
import type { ControlProps } from './control-props';

const OMITTED = '';

/** One of the choices that the engine knows, or none: the flag is left out. */
export function ChoiceControl({ field, value, onChange, describedBy, invalid }: ControlProps) {
  const prefix = field.type === 'secret' ? 'from secret ' : '';
  return (
    <NativeSelect
      id={field.path}
      value={typeof value === 'string' ? value : OMITTED}
      onChange={(event) => onChange(event.target.value === OMITTED ? null : event.target.value)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      className="[&>select]:font-mono [&>select]:text-xs"
    >
      {!field.required && <option value={OMITTED}>omitted</option>}
      {field.choices?.map((choice) => (
        <option key={choice} value={choice}>
          {prefix + choice}
        </option>
      ))}
    </NativeSelect>
  );
}
