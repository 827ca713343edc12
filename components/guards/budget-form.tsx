'use client';

import { type FormEvent, startTransition, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import type { Failure } from '@/lib/result';

interface BudgetFormProps {
  budgetDollars: number | null;
  save: (before: Failure | null, form: FormData) => Promise<Failure | null>;
}

/** What a month may cost. */
export function BudgetForm({ budgetDollars, save }: BudgetFormProps) {
  const [failure, submit, isPending] = useActionState(async (before: Failure | null, form: FormData) => {
    const refused = await save(before, form);
    if (refused === null) toast.success('The budget is set');
    return refused;
  }, null);

  // Not as the form's own action, which would clear the field when the answer is a refusal.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  }

  return (
    <form onSubmit={send} className="flex flex-wrap items-end gap-2">
      <Field
        id="dollars"
        label="Budget for a month, in dollars"
        className="basis-56"
        error={failure?.message}
      >
        <Input
          id="dollars"
          name="dollars"
          type="number"
          inputMode="decimal"
          min={0.01}
          step={0.01}
          placeholder="no budget"
          defaultValue={budgetDollars ?? ''}
          aria-invalid={failure !== null}
          aria-describedby={failure ? 'dollars-error' : undefined}
          className="tabular-nums"
        />
      </Field>
      <Button type="submit" variant="secondary" disabled={isPending} aria-busy={isPending}>
        Set budget
      </Button>
    </form>
  );
}
