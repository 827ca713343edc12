'use client';

import { PlanDialog } from '@/components/jobs/plan-dialog';
import type { StartAction } from '@/components/jobs/start-action';
import { Button } from '@/components/ui/button';
import type { FirstRunRevision } from '@/lib/first-run/schema';

interface RegisterButtonProps {
  revision: FirstRunRevision;
  label: string;
  /** What it is for. */
  description: string;
  register: StartAction;
}

/** Puts the revision at Modal without starting anything. */
export function RegisterButton({ revision, label, description, register }: RegisterButtonProps) {
  const { id, presetName, number } = revision;
  return (
    <PlanDialog
      trigger={<Button>{label}</Button>}
      title={`Register ${presetName} r${number}?`}
      description={description}
      request={{ kind: 'register', revisionId: id }}
      action={`Register r${number}`}
      start={register}
    />
  );
}
