'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { FormError } from './form-error';
import type { FormAction } from './form-state';
import { TextField } from './text-field';

interface NewPersonFormProps {
  action: FormAction;
  token: string;
  name: string | null;
  email: string | null;
  submitLabel: string;
  passwordHint: string;
}

/** Name, e-mail and password of a person who came by a one-time link. */
export function NewPersonForm({ action, token, name, email, submitLabel, passwordHint }: NewPersonFormProps) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <TextField name="name" label="Name" autoComplete="name" defaultValue={name ?? ''} state={state} />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        defaultValue={email ?? ''}
        state={state}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={passwordHint}
        state={state}
      />
      <TextField
        name="passwordAgain"
        label="Password again"
        type="password"
        autoComplete="new-password"
        state={state}
      />
      <FormError state={state} />
      <SubmitButton>{submitLabel}</SubmitButton>
    </form>
  );
}
