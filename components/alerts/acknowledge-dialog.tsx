'use client';

import { Eye } from 'lucide-react';
import { useActionState } from 'react';
import { FormDialog } from '@/components/settings/form-dialog';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { Failure, Result } from '@/lib/result';

interface AcknowledgeDialogProps {
  name: string;
  acknowledge: (note: string) => Promise<Result<null>>;
}

export function AcknowledgeDialog({ name, acknowledge }: AcknowledgeDialogProps) {
  return (
    <FormDialog
      icon={Eye}
      label="Acknowledge"
      title={`Acknowledge ${name}`}
      description="Says that you look at it. The alert goes on until its value is well again."
    >
      {(close) => <AcknowledgeForm name={name} acknowledge={acknowledge} onDone={close} />}
    </FormDialog>
  );
}

function AcknowledgeForm({ name, acknowledge, onDone }: AcknowledgeDialogProps & { onDone: () => void }) {
  const [error, submit] = useActionState<Failure | null, FormData>(async (_before, form) => {
    const done = await acknowledge(String(form.get('note') ?? ''));
    if (!done.ok) return done.error;
    toast.success(`${name} is acknowledged`);
    onDone();
    return null;
  }, null);
  return (
    <form action={submit} className="grid gap-4">
      <Field id="note" label="Note, if you like" error={error?.message}>
        <Textarea id="note" name="note" maxLength={500} placeholder="What you know so far" />
      </Field>
      <DialogFooter>
        <SubmitButton>Acknowledge</SubmitButton>
      </DialogFooter>
    </form>
  );
}
