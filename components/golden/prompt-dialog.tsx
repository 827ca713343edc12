'use client';

import { type ReactNode, useState } from 'react';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import type { GoldenPrompt } from '@/lib/golden/schema';
import { PromptForm } from './prompt-form';
import type { SavePrompt } from './save-action';

interface PromptDialogProps {
  prompt: GoldenPrompt | null;
  save: SavePrompt;
  /** The button that opens it. */
  children: ReactNode;
}

/** Adds a golden prompt, or changes one. */
export function PromptDialog({ prompt, save, children }: PromptDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>{children}</DialogTrigger>
      <DialogContent className="max-h-[calc(100dvh-2rem)] overflow-y-auto">
        <DialogHeader>
          <DialogTitle className="break-words">
            {prompt ? `Change ${prompt.name}` : 'Add a golden prompt'}
          </DialogTitle>
          <DialogDescription>
            Asked at temperature 0, one prompt after the other. What was answered before stays as it was
            asked.
          </DialogDescription>
        </DialogHeader>
        <PromptForm prompt={prompt} save={save} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
