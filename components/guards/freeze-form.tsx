'use client';

import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { StatusMark } from '@/components/ui/status-mark';
import type { FreezeSpan } from '@/lib/guards/schema';
import type { Failure } from '@/lib/result';
import { SpanFields } from './span-fields';
import { ZoneSelect } from './zone-select';

const KINDS: Record<FreezeSpan['kind'], string> = { once: 'Once', weekly: 'Every week' };

interface FreezeFormProps {
  add: (before: Failure | null, form: FormData) => Promise<Failure | null>;
  onDone: () => void;
}

export function FreezeForm({ add, onDone }: FreezeFormProps) {
  const [kind, setKind] = useState<FreezeSpan['kind']>('once');
  const [failure, submit, isPending] = useActionState(async (before: Failure | null, form: FormData) => {
    const refused = await add(before, form);
    if (refused === null) onDone();
    return refused;
  }, null);
  const errorAt = (field: string) => (failure?.field === field ? failure.message : undefined);

  // Not as the form's own action, which would clear the fields when the answer is a refusal.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  }

  return (
    <form onSubmit={send} className="grid gap-4">
      <Field id="name" label="Name" error={errorAt('name')}>
        <Input id="name" name="name" required maxLength={60} autoComplete="off" placeholder="Launch week" />
      </Field>
      <Field id="reason" label="Reason" hint="Whoever is held back reads it." error={errorAt('reason')}>
        <Input id="reason" name="reason" required maxLength={200} autoComplete="off" />
      </Field>
      <fieldset className="flex flex-wrap gap-4 text-sm">
        <legend className="mb-1.5 font-medium">When</legend>
        {Object.entries(KINDS).map(([value, label]) => (
          <label key={value} className="flex items-center gap-2">
            <input
              type="radio"
              name="kind"
              value={value}
              checked={kind === value}
              onChange={() => setKind(value as FreezeSpan['kind'])}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <SpanFields kind={kind} errorAt={errorAt} />
      <ZoneSelect error={errorAt('timeZone')} />
      {failure && failure.field === undefined && (
        <p role="alert" className="text-sm">
          <StatusMark status="error" wraps>
            {failure.message}
          </StatusMark>
        </p>
      )}
      <DialogFooter>
        <Button type="submit" disabled={isPending} aria-busy={isPending}>
          Add freeze
        </Button>
      </DialogFooter>
    </form>
  );
}
