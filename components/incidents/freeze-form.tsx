'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { FormError } from '@/components/auth/form-error';
import { useReaderZone } from '@/components/metrics/use-reader-zone';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { TITLE_LENGTH } from '@/lib/incidents/title-length';
import { type MetricsQuery, metricsQueryString } from '@/lib/metrics/metrics-query';
import type { Failure } from '@/lib/result';
import { wallClockAt } from '@/lib/zoned-time';
import { suggestedTitle } from './suggested-title';

export interface FreezeFormProps {
  freeze: (before: Failure | null, form: FormData) => Promise<Failure | null>;
  query: MetricsQuery;
  /** What the charts show; a live range ends when the dialog opens. */
  range: { fromMs: number; toMs: number; isLive: boolean };
  /** Names of the alerts that fired in it. */
  fired: readonly string[];
  /** The reader's zone as the server knows it from the last visit. */
  readerZone: string;
  onDone: () => void;
}

export function FreezeForm({ freeze, query, range, fired, readerZone, onDone }: FreezeFormProps) {
  const ownZone = useReaderZone(readerZone);
  const zone = query.zone ?? ownZone;
  const [{ fromMs, toMs }] = useState(() => rangeNow(range));
  const router = useRouter();
  const [failure, submit, isPending] = useActionState(async (before: Failure | null, form: FormData) => {
    const refused = await freeze(before, form);
    if (refused !== null) return refused;
    onDone();
    toast.success('Frozen');
    router.push('/incidents');
    return null;
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
      <input type="hidden" name="zone" value={zone} />
      <input type="hidden" name="view" value={metricsQueryString(query)} />
      <Field id="title" label="Title" error={errorAt('title')}>
        <Input
          id="title"
          name="title"
          required
          maxLength={TITLE_LENGTH}
          autoComplete="off"
          defaultValue={suggestedTitle(fired, { fromMs, toMs }, zone)}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Moment name="from" label="From" atMs={fromMs} zone={zone} error={errorAt('from')} />
        {/* The minute that runs is meant whole. */}
        <Moment name="to" label="To" atMs={toMs + 59_999} zone={zone} error={errorAt('to')} />
      </div>
      <p className="text-muted-foreground text-xs">
        On the clock of {zone}. Secrets stay placeholders; people who sign in may read it, others only by a
        link that you make.
      </p>
      <FormError state={failure && { error: failure, given: {} }} />
      <DialogFooter>
        <Button type="submit" disabled={isPending} aria-busy={isPending}>
          {isPending ? 'Freezing…' : 'Freeze'}
        </Button>
      </DialogFooter>
    </form>
  );
}

interface MomentProps {
  name: string;
  label: string;
  atMs: number;
  zone: string;
  error: string | undefined;
}

function Moment({ name, label, atMs, zone, error }: MomentProps) {
  return (
    <Field id={name} label={label} error={error}>
      <Input
        id={name}
        name={name}
        type="datetime-local"
        required
        defaultValue={wallClockAt(new Date(atMs), zone)}
      />
    </Field>
  );
}

function rangeNow({ fromMs, toMs, isLive }: FreezeFormProps['range']) {
  const nowMs = Date.now();
  return isLive ? { fromMs: nowMs - (toMs - fromMs), toMs: nowMs } : { fromMs, toMs };
}
