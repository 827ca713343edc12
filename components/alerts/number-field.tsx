import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface NumberFieldProps {
  id: string;
  label: string;
  value: string;
  hint?: string;
  error: string | undefined;
  change: (value: string) => void;
}

export function NumberField({ id, label, value, hint, error, change }: NumberFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        id={id}
        type="number"
        step="any"
        inputMode="decimal"
        required
        value={value}
        onChange={(event) => change(event.target.value)}
        aria-invalid={error !== undefined}
        className="tabular-nums"
      />
    </Field>
  );
}
