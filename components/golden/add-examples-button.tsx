'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
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
