'use client';

import { Trash2 } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

interface ConfirmRemoveProps {
  name: string;
  /** What goes with it, and what stays. */
  consequence: string;
  remove: () => Promise<Result<null>>;
}

/** A button that removes something by its name, after a question. */
export function ConfirmRemove({ name, consequence, remove }: ConfirmRemoveProps) {
  const [isPending, startTransition] = useTransition();

  function confirm() {
    startTransition(async () => {
      const removed = await remove();
      if (removed.ok) toast.success(`${name} was removed`);
      else toast.error(removed.error.message);
    });
  }

  return (
    <ConfirmDialog
      title={`Remove ${name}?`}
      description={consequence}
      keep="Keep"
      confirm="Remove"
      danger
      onConfirm={confirm}
    >
      <Button variant="ghost" size="icon-sm" disabled={isPending} aria-label={`Remove ${name}`}>
        <Trash2 />
      </Button>
    </ConfirmDialog>
  );
}
