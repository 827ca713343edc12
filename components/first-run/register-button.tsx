'use client';

import { JobDialog } from '@/components/jobs/job-dialog';
import type { StartAction } from '@/components/jobs/start-action';
import type { FirstRunRevision } from '@/lib/first-run/schema';

interface RegisterButtonProps {
  revision: FirstRunRevision;
  label: string;
  /** What it will do, take and cost. */
  description: string;
  register: StartAction;
}

/** Puts the revision at Modal without starting anything. */
export function RegisterButton({ revision, label, description, register }: RegisterButtonProps) {
  const { id, presetName, number } = revision;
  return (
    <JobDialog
      trigger={label}
      variant="default"
      title={`Register ${presetName} r${number}?`}
      description={description}
      submit={`Register r${number}`}
      start={register}
    >
      {() => <input type="hidden" name="revisionId" value={id} />}
    </JobDialog>
  );
}
