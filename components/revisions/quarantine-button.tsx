'use client';

import { Ban } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { RevisionReason } from '@/lib/presets/schema';
import type { Result } from '@/lib/result';
import { TextDialog } from './text-dialog';

interface QuarantineButtonProps {
  revisionId: string;
  number: number;
  /** Whether it is what runs now: a quarantine does not stop it. */
  isDeployed: boolean;
  quarantine: (input: RevisionReason) => Promise<Result<{ advice: string | null }>>;
}

export function QuarantineButton({ revisionId, number, isDeployed, quarantine }: QuarantineButtonProps) {
  async function act(reason: string) {
    const result = await quarantine({ revisionId, reason });
    if (result.ok && result.value.advice) toast.warning(result.value.advice);
    return result;
  }

  return (
    <TextDialog
      trigger={
        <Button variant="secondary">
          <Ban />
          Quarantine…
        </Button>
      }
      title={`Quarantine r${number}?`}
      description={
        <>
          It can no longer be deployed or rolled back to, until someone lifts it.
          {isDeployed && ' It is deployed now and goes on running: deploy another revision to replace it.'}
        </>
      }
      label="Reason"
      placeholder="What it did, and where to read on"
      confirm={`Quarantine r${number}`}
      variant="danger"
      done={`r${number} is quarantined`}
      act={act}
    />
  );
}
