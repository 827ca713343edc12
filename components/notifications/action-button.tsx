'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

interface ActionButtonProps {
  /** The word on the button; `name` completes it for screen readers. */
  children: string;
  name: string;
  done: string;
  run: () => Promise<Result<null>>;
}

/** Does one thing at a click and says how it went. */
export function ActionButton({ children, name, done, run }: ActionButtonProps) {
  const [isPending, startTransition] = useTransition();

  function click() {
    startTransition(async () => {
      const result = await run();
      if (result.ok) toast.success(done);
      else toast.error(result.error.message);
    });
  }

  return (
    <Button
      variant="secondary"
      size="sm"
      disabled={isPending}
      onClick={click}
      aria-label={`${children} ${name}`}
    >
      {children}
    </Button>
  );
}
