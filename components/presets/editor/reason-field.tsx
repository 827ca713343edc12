import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { REASON_LENGTH } from '@/lib/presets/limits';

interface ReasonFieldProps {
  id: string;
  /** The title of the rule that warns. */
  title: string;
  value: string;
  /** The parent revision was saved with this reason for the same warning. */
  isCarried: boolean;
  baseNumber: number;
  onChange: (reason: string) => void;
}

/** Why a warning is accepted. */
export function ReasonField({ id, title, value, isCarried, baseNumber, onChange }: ReasonFieldProps) {
  return (
    <Field
      id={id}
      label={`Reason: ${title}`}
      hint={isCarried ? `As accepted in r${baseNumber}; change it where it no longer holds.` : undefined}
    >
      <Input
        id={id}
        required
        value={value}
        maxLength={REASON_LENGTH}
        placeholder="Why this warning is accepted"
        aria-describedby={isCarried ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
