'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

/** Compares with Modal once more; it only reads. */
export function CheckAgainButton({ check }: { check: () => Promise<Result<null>> }) {
  const [isPending, startTransition] = useTransition();
  const click = () =>
    startTransition(async () => {
      const checked = await check();
      if (!checked.ok) toast.error(checked.error.message);
    });
  return (
    <Button variant="secondary" disabled={isPending} aria-busy={isPending} onClick={click}>
      {isPending ? 'Checking…' : 'Check again'}
    </Button>
  );
}
