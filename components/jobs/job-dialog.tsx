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
import type { Failure } from '@/lib/result';
import type { StartAction } from './start-action';

interface JobDialogProps {
  /** The button that opens it. */
  trigger: string;
  title: string;
  /** What it will do and cost. */
  description: ReactNode;
  /** The button that does it. */
  submit: string;
  start: StartAction;
  /** The fields; they are told what was wrong. */
  children?: (error: Failure | null) => ReactNode;
}

/** Says what a job will do, asks for what it needs, then starts it. */
export function JobDialog(props: JobDialogProps) {
  const { trigger, title, description, submit, start, children } = props;
  const [error, action] = useActionState(start, null);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="secondary">{trigger}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        <form action={action} className="grid gap-4">
          {children?.(error)}
          {error && error.field === undefined && (
            <p role="alert" className="text-sm">
              <StatusMark status="error" iconOnly /> {error.message}
            </p>
          )}
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="secondary">Not now</Button>
            </DialogClose>
            <SubmitButton>{submit}</SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
