'use client';

import { Camera } from 'lucide-react';
import { FormDialog } from '@/components/settings/form-dialog';
import { FreezeForm, type FreezeFormProps } from './freeze-form';

/** Keeps the range of the charts as one file. */
export function FreezeDialog(props: Omit<FreezeFormProps, 'onDone'>) {
  return (
    <FormDialog
      icon={Camera}
      label="Freeze this range…"
      variant="secondary"
      title="Freeze a range"
      description="Charts, what happened, alerts, revision and launch command, containers, jobs with their logs and who changed what become one file that stays as it is."
    >
      {(close) => <FreezeForm {...props} onDone={close} />}
    </FormDialog>
  );
}
