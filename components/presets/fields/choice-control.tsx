import { NativeSelect } from '@/components/ui/native-select';
import type { ControlProps } from './control-props';

const OMITTED = '';

/** One of the choices that the preset's engine version takes, or none: the flag is left out. */
export function ChoiceControl({ field, value, engineFlag, onChange, describedBy, invalid }: ControlProps) {
  const prefix = field.type === 'secret' ? 'from secret ' : '';
  const choices = (engineFlag?.choices ?? field.choices ?? []).map(String);
  const current = value === null ? OMITTED : String(value);
  const isOutside = current !== OMITTED && !choices.includes(current);
  return (
    <NativeSelect
      id={field.path}
      value={current}
      onChange={(event) => onChange(event.target.value === OMITTED ? null : event.target.value)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      className="[&>select]:font-mono [&>select]:text-xs"
    >
      {!field.required && <option value={OMITTED}>omitted</option>}
      {isOutside && <option value={current}>{current} (not a choice)</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {prefix + choice}
        </option>
      ))}
    </NativeSelect>
  );
}
