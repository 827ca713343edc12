'use client';

import type { ReactNode } from 'react';
import { JobDialog } from './job-dialog';
import type { StartAction } from './start-action';

interface StartJobButtonProps {
  label: string;
  /** What it will do and cost. */
  description: ReactNode;
  start: StartAction;
}

/** Says what a job will do, then starts it. */
export function StartJobButton({ label, description, start }: StartJobButtonProps) {
  const name = label.replace(/…$/, '');
  return (
    <JobDialog trigger={label} title={`${name}?`} description={description} submit={name} start={start} />
  );
}
