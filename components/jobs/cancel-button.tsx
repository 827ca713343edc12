'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import type { Failure } from '@/lib/result';

interface CancelButtonProps {
  title: string;
  /** True while an earlier wish to cancel is carried out. */
  cancelling: boolean;
  cancel(): Promise<Failure | null>;
}

/** Asks once more, then cancels the job. */
export function CancelButton({ title, cancelling, cancel }: CancelButtonProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const carryOut = () =>
    startTransition(async () => {
      const error = await cancel();
      if (error) toast.error(error.message);
      router.refresh();
    });
  return (
    <ConfirmDialog
      title={`Cancel “${title}”?`}
      description="What runs is ended. What serves now goes on serving, unless this job is already published: then it says so."
      keep="Keep it running"
      confirm="Cancel the job"
      danger
      onConfirm={carryOut}
    >
      <Button variant="secondary" disabled={pending || cancelling}>
        {pending || cancelling ? 'Cancelling…' : 'Cancel'}
      </Button>
    </ConfirmDialog>
  );
}
