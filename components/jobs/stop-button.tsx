'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { stopPlan } from '@/lib/jobs/plan/scale-plan';
import { JobDialog } from './job-dialog';
import type { StartAction } from './start-action';

interface StopButtonProps {
  appName: string;
  environment: string;
  /** Containers that run or start; null while nobody has counted. */
  up: number | null;
  dollarsPerContainerHour: number;
  start: StartAction;
}

/** Stops the whole app; its name is typed, so that nobody stops the wrong one. */
export function StopButton({ appName, environment, up, dollarsPerContainerHour, start }: StopButtonProps) {
  const plan = stopPlan(up, dollarsPerContainerHour);
  return (
    <JobDialog
      trigger="Stop app…"
      title={`Stop ${appName}?`}
      description={`Stops ${appName} in ${environment} now. ${plan.effect} Running requests fail and the address goes. Weights and kernels stay; a deploy brings it back.`}
      submit={plan.action}
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
