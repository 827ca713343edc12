'use client';

import { type ComponentProps, type ReactNode, useId, useState, useTransition } from 'react';
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
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { REASON_LENGTH } from '@/lib/presets/limits';
import type { Result } from '@/lib/result';

interface TextDialogProps {
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  /** Names the text: `Reason`, `Note`. */
  label: string;
  placeholder?: string;
  /** Whether an empty text will do. */
  optional?: boolean;
  confirm: string;
  variant?: ComponentProps<typeof Button>['variant'];
  /** What the toast says after it. */
  done: string;
  act: (text: string) => Promise<Result<unknown>>;
}

/** Asks for a sentence, then does something with it; what the server refuses stands in the dialog. */
export function TextDialog({ trigger, title, description, ...form }: TextDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        <TextForm {...form} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

type TextFormProps = Omit<TextDialogProps, 'trigger' | 'title' | 'description'> & { onDone: () => void };

function TextForm({
  label,
  placeholder,
  optional = false,
  confirm,
  variant,
  done,
  act,
  onDone,
}: TextFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [isPending, startTransition] = useTransition();

  function submit(): void {
    startTransition(async () => {
      const result = await act(text.trim());
      if (!result.ok) return setRefusal(result.error.message);
      toast.success(done);
      onDone();
    });
  }

  return (
    <form action={submit} className="grid gap-4">
      <Field id={id} label={optional ? `${label} (optional)` : label} error={refusal}>
        <Textarea
          id={id}
          value={text}
          required={!optional}
          maxLength={REASON_LENGTH}
          placeholder={placeholder}
          aria-describedby={refusal ? `${id}-error` : undefined}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Not now</Button>
        </DialogClose>
        <Button
          type="submit"
          variant={variant}
          disabled={isPending || (!optional && text.trim() === '')}
          aria-busy={isPending}
        >
          {confirm}
        </Button>
      </DialogFooter>
    </form>
  );
}
