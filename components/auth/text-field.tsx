import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormState } from './form-state';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'name' | 'id'> {
  name: string;
  label: string;
  hint?: string;
  state: FormState | null;
}

/** A labelled input that keeps what was typed and shows what was wrong with it. */
export function TextField({ name, label, hint, state, defaultValue, ...props }: TextFieldProps) {
  const error = state?.error.field === name ? state.error.message : undefined;
  const describedBy = error ? `${name}-error` : hint ? `${name}-hint` : undefined;
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <Input
        id={name}
        name={name}
        required
        defaultValue={state?.given[name] ?? defaultValue}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy}
        {...props}
      />
    </Field>
  );
}
