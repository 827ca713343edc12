'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useState } from 'react';
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
import type { Failure } from '@/lib/result';
import { GuardNote } from './guard-note';
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
  /** Called when it is done and the page stays. */
  onDone?: () => void;
  /** The fields; they are told what was wrong. */
  children?: (error: Failure | null) => ReactNode;
}

/** Says what a job will do, asks for what it needs, then starts it. */
export function JobDialog(props: JobDialogProps) {
  const { trigger, title, description, submit, start, onDone, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [error, action, isPending] = useActionState(async (before: Failure | null, form: FormData) => {
    const failure = await start(before, form);
    if (failure === null) {
      setOpen(false);
      onDone?.();
    }
    return failure;
  }, null);

  // Not as the form's own action, which would clear the fields when the answer is a refusal.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => action(form));
  }

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary">{trigger}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        <form onSubmit={send} className="grid gap-4">
          {children?.(error)}
          {error?.field === 'override' && (
            <GuardNote guards={{ sentences: [error.message], mayOverride: true }} />
          )}
          {error && error.field === undefined && (
            <p role="alert" className="text-sm">
              <StatusMark status="error" iconOnly /> {error.message}
            </p>
          )}
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="secondary">Not now</Button>
            </DialogClose>
            <Button type="submit" disabled={isPending} aria-busy={isPending}>
              {submit}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
