'use client';

import { useActionState } from 'react';
import { FormError } from '@/components/auth/form-error';
import type { FormState } from '@/components/auth/form-state';
import { TextField } from '@/components/auth/text-field';
import { DialogFooter } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { GoldenPrompt } from '@/lib/golden/schema';
import { ExpectationFields } from './expectation-fields';
import { fieldsOf } from './prompt-fields';
import type { SavePrompt } from './save-action';
import { TextareaField } from './textarea-field';

interface PromptFormProps {
  /** Null for a new one. */
  prompt: GoldenPrompt | null;
  save: SavePrompt;
  onDone: () => void;
}

export function PromptForm({ prompt, save, onDone }: PromptFormProps) {
  const [state, submit] = useActionState(async (_before: FormState | null, form: FormData) => {
    const problem = await save(prompt?.id ?? null, form);
    if (problem === null) onDone();
    return problem;
  }, null);
  const given = { ...(prompt && fieldsOf(prompt)), ...state?.given };
  return (
    <form action={submit} className="grid gap-4">
      <TextField name="name" label="Name" autoComplete="off" defaultValue={given.name} state={state} />
      <TextareaField name="prompt" label="Prompt" defaultValue={given.prompt} state={state} />
      <ExpectationFields given={given} state={state} />
      <TextField
        name="maxTtftMs"
        label="First token within (ms)"
        hint="Empty when any time will do. Tokens of reasoning count as the first."
        inputMode="numeric"
        autoComplete="off"
        required={false}
        defaultValue={given.maxTtftMs}
        state={state}
      />
      <FormError state={state} />
      <DialogFooter>
        <SubmitButton>{prompt ? 'Save prompt' : 'Add prompt'}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
