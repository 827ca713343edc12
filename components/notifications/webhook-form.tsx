'use client';

import { useActionState } from 'react';
import { FormError } from '@/components/auth/form-error';
import { TextField } from '@/components/auth/text-field';
import { ShownOnce } from '@/components/settings/shown-once';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { SubmitButton } from '@/components/ui/submit-button';
import { EVENTS } from '@/lib/notifications/events';
import type { WebhookState } from './webhook-state';

interface WebhookFormProps {
  add: (before: WebhookState | null, form: FormData) => Promise<WebhookState>;
  onDone: () => void;
}

export function WebhookForm({ add, onDone }: WebhookFormProps) {
  const [state, submit] = useActionState(add, null);
  if (state !== null && 'signingSecret' in state) {
    return (
      <ShownOnce
        label={`Signing secret of ${state.name}`}
        hint="Copy it now, it is shown once. Each request carries X-Console-Signature: v1= and the HMAC-SHA256 of “timestamp.body” with it."
        text={state.signingSecret}
        copyLabel="Copy secret"
        onDone={onDone}
      />
    );
  }
  const chosen = state?.given.events?.split(',') ?? ['job.failed', 'approval.wanted'];
  const problem = state?.error.field === 'events' ? state.error.message : undefined;
  return (
    <form action={submit} className="grid gap-4">
      <TextField name="name" label="Name" autoComplete="off" placeholder="Team channel" state={state} />
      <TextField
        name="url"
        label="Address"
        type="url"
        autoComplete="off"
        placeholder="https://"
        state={state}
      />
      <Field id="style" label="Message">
        <NativeSelect id="style" name="style" defaultValue={state?.given.style ?? 'slack'}>
          <option value="slack">Text for Slack, Mattermost, Discord (/slack)</option>
          <option value="plain">All fields as JSON</option>
        </NativeSelect>
      </Field>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium text-sm">Tell about</legend>
        {Object.entries(EVENTS).map(([event, words]) => (
          <label key={event} className="flex items-start gap-2 text-sm">
            <input
              type="checkbox"
              name="events"
              value={event}
              defaultChecked={chosen.includes(event)}
              className="mt-0.5 size-4 accent-accent"
            />
            {words}
          </label>
        ))}
        {problem && (
          <p role="alert" className="text-danger text-xs">
            {problem}
          </p>
        )}
      </fieldset>
      <FormError state={state} />
      <DialogFooter>
        <SubmitButton>Add webhook</SubmitButton>
      </DialogFooter>
    </form>
  );
}
