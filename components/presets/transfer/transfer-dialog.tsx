'use client';

import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { Preset } from '@/lib/flags/preset';
import { changedFields } from '@/lib/presets/diff';
import { TransferPreview } from './transfer-preview';
import type { TransferResult } from './transfer-result';
import { useTransfer } from './use-transfer';

/** What each way into the draft is given. */
export interface TransferProps {
  /** What stands in the form. */
  preset: Preset;
  onTake: (preset: Preset) => void;
  onClose: () => void;
}

interface TransferDialogProps extends TransferProps {
  title: string;
  description: ReactNode;
  /** Names the text area. */
  label: string;
  placeholder: string;
  /** Also takes the text from a file of these kinds. */
  accept?: string;
  /** Further inputs above the text. */
  options?: ReactNode;
  /** Stable while nothing but the text changes. */
  read: (text: string, fileName: string) => Promise<TransferResult>;
}

/** Takes a text, shows what it would change and what cannot be read, then makes it part of the draft. */
export function TransferDialog(props: TransferDialogProps) {
  const { title, description, label, placeholder, accept, options, preset, read, onTake, onClose } = props;
  const id = useId();
  const [{ text, fileName }, setSource] = useState({ text: '', fileName: '' });
  const result = useTransfer(text, fileName, read);
  const taken = result?.preset;
  const changes = taken ? changedFields(preset, taken) : [];

  async function readFile({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (file) setSource({ text: await file.text(), fileName: file.name });
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent className="max-w-2xl!">
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        {options}
        {accept && (
          <Field id={`${id}-file`} label="File">
            <input
              id={`${id}-file`}
              type="file"
              accept={accept}
              onChange={readFile}
              className="min-w-0 text-sm file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-input file:border-solid file:bg-card file:px-3 file:text-foreground"
            />
          </Field>
        )}
        <Field id={id} label={label}>
          <Textarea
            id={id}
            rows={7}
            value={text}
            placeholder={placeholder}
            spellCheck={false}
            onChange={({ target }) => setSource({ text: target.value, fileName: '' })}
            className="font-mono text-xs!"
          />
        </Field>
        {result ? (
          <TransferPreview result={result} changes={changes} />
        ) : (
          <p className="text-muted-foreground text-sm">What will change is shown here first.</p>
        )}
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="secondary">Not now</Button>
          </DialogClose>
          <Button disabled={changes.length === 0} onClick={() => taken && onTake(taken)}>
            Put into the draft
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
