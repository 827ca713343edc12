'use client';

import { Check } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { ApproveRevision } from '@/lib/presets/schema';
import { TextDialog } from './text-dialog';
import type { Verb } from './verb';

interface ApproveButtonProps {
  revisionId: string;
  number: number;
  disabled: boolean;
  approve: Verb<ApproveRevision>;
}

export function ApproveButton({ revisionId, number, disabled, approve }: ApproveButtonProps) {
  const button = (
    <Button variant="secondary" size="sm" disabled={disabled}>
      <Check />
      Approve…
    </Button>
  );
  if (disabled) return button;
  return (
    <TextDialog
      trigger={button}
      title={`Approve r${number}?`}
      description="You say that it may go live as it stands. An edit makes a new revision, which begins without approvals; until the deploy you may withdraw yours."
      label="Note"
      placeholder="What you looked at"
      optional
      confirm={`Approve r${number}`}
      done={`You approved r${number}`}
      act={(note) => approve({ revisionId, note })}
    />
  );
}
