'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

interface WithdrawButtonProps {
  invitationId: string;
  name: string;
  withdraw: (invitationId: string) => Promise<Result<null>>;
}

export function WithdrawButton({ invitationId, name, withdraw }: WithdrawButtonProps) {
  const [isPending, startTransition] = useTransition();

  function confirm() {
    startTransition(async () => {
      const withdrawn = await withdraw(invitationId);
      if (withdrawn.ok) toast.success(`The link of ${name} no longer works`);
      else toast.error(withdrawn.error.message);
    });
  }

  return (
    <Button
      variant="secondary"
      size="sm"
      disabled={isPending}
      onClick={confirm}
      aria-label={`Withdraw ${name}`}
    >
      Withdraw
    </Button>
  );
}
