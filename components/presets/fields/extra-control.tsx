import { NativeSelect } from '@/components/ui/native-select';
import { Switch } from '@/components/ui/switch';
import type { ControlProps } from './control-props';
import { isList, isNumeric, parseExtra } from './extra-text';
import { TextControl } from './text-control';

/** The control of an extra flag, as the engine version declares it; plain text where it does not know the flag. */
export function ExtraControl({ field, value, engineFlag, onChange, describedBy, invalid }: ControlProps) {
  const shared = { id: field.path, 'aria-describedby': describedBy, 'aria-invalid': invalid };
  if (value === true && engineFlag?.arity === 'none')
    return (
      <Switch id={field.path} checked onCheckedChange={() => onChange(null)} aria-describedby={describedBy} />
    );
  const choices = engineFlag?.choices ?? [];
  if (choices.length > 0 && !isList(engineFlag)) {
    const isOutside = !choices.some((choice) => choice === value);
    return (
      <NativeSelect
        {...shared}
        value={String(value)}
        onChange={({ target }) =>
          onChange(choices.find((choice) => String(choice) === target.value) ?? target.value)
        }
        className="[&>select]:font-mono [&>select]:text-xs"
      >
        {isOutside && <option value={String(value)}>{String(value)} (not a choice)</option>}
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </NativeSelect>
    );
  }
  return (
    <TextControl
      {...shared}
      value={value === true ? null : value}
      parse={(text) => parseExtra(engineFlag, text)}
      onChange={onChange}
      inputMode={engineFlag && isNumeric(engineFlag) && !isList(engineFlag) ? 'decimal' : undefined}
      placeholder={isList(engineFlag) ? 'words, one after another' : 'a value'}
    />
  );
}
