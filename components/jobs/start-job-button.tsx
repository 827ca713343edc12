'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import { StatusMark } from '@/components/ui/status-mark';
import { SubmitButton } from '@/components/ui/submit-button';
import type { StartAction } from './start-action';

interface StartJobButtonProps {
  label: string;
  /** What it will do and cost. */
  description: ReactNode;
  start: StartAction;
}

/** Says what a job will do, then starts it. */
export function StartJobButton({ label, description, start }: StartJobButtonProps) {
  const [error, submit] = useActionState(start, null);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="secondary">{label}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{label}?</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        <form action={submit} className="grid gap-4">
          {error && (
            <p role="alert" className="text-sm">
              <StatusMark status="error" iconOnly /> {error.message}
            </p>
          )}
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="secondary">Not now</Button>
            </DialogClose>
            <SubmitButton>{label}</SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
