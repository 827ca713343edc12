import type { FormState } from '@/components/auth/form-state';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

interface TextareaFieldProps {
  name: string;
  label: string;
  hint?: string;
  defaultValue: string | undefined;
  state: FormState | null;
  isCode?: boolean;
}

/** A labelled text of several lines that keeps what was typed and shows what was wrong with it. */
export function TextareaField({
  name,
  label,
  hint,
  defaultValue,
  state,
  isCode = false,
}: TextareaFieldProps) {
  const error = state?.error.field === name ? state.error.message : undefined;
  const describedBy = error ? `${name}-error` : hint ? `${name}-hint` : undefined;
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <Textarea
        id={name}
        name={name}
        required
        defaultValue={state?.given[name] ?? defaultValue}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy}
        className={cn(isCode && 'font-mono text-xs!')}
      />
    </Field>
  );
}
