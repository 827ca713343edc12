'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { toast } from 'sonner';
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
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
    <AlertDialog>
      <AlertDialogTrigger asChild>
        <Button variant="secondary" disabled={pending || cancelling}>
          {pending || cancelling ? 'Cancelling…' : 'Cancel'}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>Cancel “{title}”?</AlertDialogTitle>
          <AlertDialogDescription>
            What runs is ended. What serves now goes on serving, unless this job is already published: then it
            says so.
          </AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>Keep it running</AlertDialogCancel>
          <AlertDialogAction variant="danger" onClick={carryOut}>
            Cancel the job
          </AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
