import type { ReactNode } from 'react';
import { cn } from './cn';
import { Label } from './label';

interface FieldProps {
  /** The id of the control; the hint is `${id}-hint` and the error `${id}-error`, for aria-describedby. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
}

/** A label above its control, with a hint and what is wrong. */
export function Field({ id, label, hint, error, className, children }: FieldProps) {
  return (
    <div className={cn('grid gap-1.5', className)}>
      <Label htmlFor={id}>{label}</Label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-muted-foreground text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-danger text-xs">
          {error}
        </p>
      )}
    </div>
  );
}
