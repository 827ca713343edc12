'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { FormError } from './form-error';
import type { FormAction } from './form-state';
import { TextField } from './text-field';

interface SignInFormProps {
  action: FormAction;
  /** The path to go to afterwards. */
  next: string;
}

export function SignInForm({ action, next }: SignInFormProps) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField name="email" label="E-mail" type="email" autoComplete="username" autoFocus state={state} />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        state={state}
      />
      <FormError state={state} />
      <SubmitButton>Sign in</SubmitButton>
    </form>
  );
}
