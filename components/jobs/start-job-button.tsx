'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { jobTitle } from '@/lib/jobs/job-title';
import { PlanDialog } from './plan-dialog';
import type { StartAction } from './start-action';

interface StartJobButtonProps {
  kind: 'download' | 'compile' | 'golden' | 'rollover';
  label: string;
  /** What it does. */
  description: ReactNode;
  start: StartAction;
}

/** Says what a job on the deployed app will do, take and cost, then starts it. */
export function StartJobButton({ kind, label, description, start }: StartJobButtonProps) {
  const action = jobTitle({ kind, revision: null });
  return (
    <PlanDialog
      trigger={<Button variant="secondary">{label}</Button>}
      title={`${action}?`}
      description={description}
      request={{ kind }}
      action={action}
      start={start}
    />
  );
}
