'use client';

import { useActionState } from 'react';
import { FormError } from '@/components/auth/form-error';
import { TextField } from '@/components/auth/text-field';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { SubmitButton } from '@/components/ui/submit-button';
import { ROLES } from '@/lib/auth/roles';
import type { InviteState } from './invite-state';
import { ShownOnce } from './shown-once';

interface InviteFormProps {
  invite: (before: InviteState | null, form: FormData) => Promise<InviteState>;
  onDone: () => void;
}

export function InviteForm({ invite, onDone }: InviteFormProps) {
  const [state, submit] = useActionState(invite, null);
  if (state !== null && 'link' in state) {
    return (
      <ShownOnce
        label={`Link for ${state.name}`}
        hint="Copy it now: it is shown once, for only its hash is kept."
        text={state.link}
        copyLabel="Copy link"
        onDone={onDone}
      />
    );
  }
  return (
    <form action={submit} className="grid gap-4">
      <TextField name="name" label="Name" autoComplete="off" state={state} />
      <TextField name="email" label="E-mail" type="email" autoComplete="off" state={state} />
      <Field id="role" label="Role">
        <NativeSelect id="role" name="role" defaultValue={state?.given.role ?? 'viewer'}>
          {ROLES.map((role) => (
            <option key={role}>{role}</option>
          ))}
        </NativeSelect>
      </Field>
      <FormError state={state} />
      <DialogFooter>
        <SubmitButton>Create link</SubmitButton>
      </DialogFooter>
    </form>
  );
}
