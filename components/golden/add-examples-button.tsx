'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

/** Puts three examples into an empty set. */
export function AddExamplesButton({ add }: { add: () => Promise<Result<null>> }) {
  const [isPending, startTransition] = useTransition();
  const click = () =>
    startTransition(async () => {
      const added = await add();
      if (!added.ok) toast.error(added.error.message);
    });
  return (
    <Button variant="secondary" disabled={isPending} onClick={click}>
      Add three examples
    </Button>
  );
}
