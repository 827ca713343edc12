'use client';

import { Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { RevisionChoice } from '@/lib/presets/schema';
import { useVerb } from './use-verb';
import type { Verb } from './verb';

interface WithdrawApprovalProps {
  revisionId: string;
  number: number;
  disabled: boolean;
  withdraw: Verb<RevisionChoice>;
}

export function WithdrawApproval({ revisionId, number, disabled, withdraw }: WithdrawApprovalProps) {
  const { run, isPending } = useVerb(withdraw, `Your approval of r${number} is withdrawn`);
  return (
    <Button
      variant="secondary"
      size="sm"
      disabled={disabled || isPending}
      aria-busy={isPending}
      onClick={() => run({ revisionId })}
    >
      <Undo2 />
      Withdraw my approval
    </Button>
  );
}
