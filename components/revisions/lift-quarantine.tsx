'use client';

import { Button } from '@/components/ui/button';
import type { RevisionReason } from '@/lib/presets/schema';
import { TextDialog } from './text-dialog';
import type { Verb } from './verb';

interface LiftQuarantineProps {
  revisionId: string;
  number: number;
  lift: Verb<RevisionReason>;
}

export function LiftQuarantine({ revisionId, number, lift }: LiftQuarantineProps) {
  return (
    <TextDialog
      trigger={<Button variant="secondary">Lift quarantine…</Button>}
      title={`Lift the quarantine of r${number}?`}
      description="It can be deployed again, and rolled back to. The history keeps both reasons."
      label="Reason"
      placeholder="What is known now that was not known then"
      confirm="Lift quarantine"
      done={`r${number} is out of quarantine`}
      act={(reason) => lift({ revisionId, reason })}
    />
  );
}
