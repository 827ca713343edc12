'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { MESSAGE_LENGTH, REASON_LENGTH } from '@/lib/presets/limits';
import type { DuplicatePreset } from '@/lib/presets/schema';
import type { Failure, Result } from '@/lib/result';

export type DuplicateVerb = (input: DuplicatePreset) => Promise<Result<{ name: string }>>;

interface DuplicateFormProps {
  revisionId: string;
  suggestedName: string;
  duplicate: DuplicateVerb;
  /** Stands beside the button: the way out of a dialog. */
  cancel?: ReactNode;
}

/** Name and message of the new preset; asks for a reason where a warning came up since the source was saved. */
export function DuplicateForm({ revisionId, suggestedName, duplicate, cancel }: DuplicateFormProps) {
  const id = useId();
  const router = useRouter();
  const [name, setName] = useState(suggestedName);
  const [message, setMessage] = useState('');
  // By rule id, what the server asks and what was answered.
  const [questions, setQuestions] = useState<Record<string, string>>({});
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const of = (field: string) => (failure?.field === field ? failure.message : undefined);

  function submit(): void {
    startTransition(async () => {
      const result = await duplicate({ revisionId, name: name.trim(), message, reasons });
      if (result.ok) {
        toast.success(`Created ${result.value.name}`);
        return router.push(`/presets/${result.value.name}`);
      }
      setFailure(result.error);
      const ruleId = /^reasons\.(.+)$/.exec(result.error.field ?? '')?.[1];
      if (ruleId) setQuestions((asked) => ({ ...asked, [ruleId]: result.error.message }));
    });
  }

  const isPlaced =
    failure?.field === 'name' || failure?.field === 'message' || failure?.field?.startsWith('reasons.');
  return (
    <form action={submit} className="grid gap-4">
      <Field
        id={`${id}-name`}
        label="Name of the new preset"
        error={of('name')}
        hint="Letters, digits, dots, dashes and underscores; up to 64. It stays."
      >
        <Input
          id={`${id}-name`}
          value={name}
          required
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={of('name') !== undefined}
          aria-describedby={`${id}-name-hint ${id}-name-error`}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Field id={`${id}-message`} label="Message" error={of('message')}>
        <Input
          id={`${id}-message`}
          value={message}
          required
          maxLength={MESSAGE_LENGTH}
          placeholder="What it is for"
          onChange={({ target }) => setMessage(target.value)}
        />
      </Field>
      {Object.entries(questions).map(([ruleId, question]) => (
        <Field key={ruleId} id={`${id}-${ruleId}`} label="Reason" hint={question}>
          <Input
            id={`${id}-${ruleId}`}
            value={reasons[ruleId] ?? ''}
            required
            maxLength={REASON_LENGTH}
            placeholder="Why this warning is accepted"
            aria-describedby={`${id}-${ruleId}-hint`}
            onChange={({ target }) => setReasons({ ...reasons, [ruleId]: target.value })}
          />
        </Field>
      ))}
      {failure && !isPlaced && (
        <p role="alert" className="text-danger text-sm">
          {failure.message}
        </p>
      )}
      <DialogFooter>
        {cancel}
        <Button type="submit" disabled={isPending} aria-busy={isPending}>
          Create preset
        </Button>
      </DialogFooter>
    </form>
  );
}
