'use client';

import { Snowflake } from 'lucide-react';
import { FormDialog } from '@/components/settings/form-dialog';
import type { Failure } from '@/lib/result';
import { FreezeForm } from './freeze-form';

interface AddFreezeDialogProps {
  add: (before: Failure | null, form: FormData) => Promise<Failure | null>;
}

export function AddFreezeDialog({ add }: AddFreezeDialogProps) {
  return (
    <FormDialog
      icon={Snowflake}
      label="Add freeze…"
      title="Add a freeze"
      description="While it holds nothing is started, except by an admin who says why. Stopping and scaling down stay possible."
    >
      {(close) => <FreezeForm add={add} onDone={close} />}
    </FormDialog>
  );
}
