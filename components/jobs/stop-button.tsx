'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { JobDialog } from './job-dialog';
import type { StartAction } from './start-action';

interface StopButtonProps {
  appName: string;
  environment: string;
  start: StartAction;
}

/** Stops the whole app; its name is typed, so that nobody stops the wrong one. */
export function StopButton({ appName, environment, start }: StopButtonProps) {
  return (
    <JobDialog
      trigger="Stop app…"
      title={`Stop ${appName}?`}
      description={`Ends every container of ${appName} in ${environment} now; running requests fail and the address goes. Weights and kernels stay. A deploy brings it back.`}
      submit="Stop the app"
      start={start}
    >
      {(error) => (
        <Field
          id="appName"
          label={`Type ${appName} to stop it`}
          error={error?.field === 'appName' ? error.message : undefined}
        >
          <Input id="appName" name="appName" required autoComplete="off" className="font-mono" />
        </Field>
      )}
    </JobDialog>
  );
}
