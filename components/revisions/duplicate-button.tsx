'use client';

import { CopyPlus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import type { StoredRevision } from '@/lib/presets/schema';
import { DuplicateForm, type DuplicateVerb } from './duplicate-form';

interface DuplicateButtonProps {
  revision: Pick<StoredRevision, 'id' | 'number' | 'presetName'>;
  duplicate: DuplicateVerb;
}

export function DuplicateButton({ revision, duplicate }: DuplicateButtonProps) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="secondary">
          <CopyPlus />
          Duplicate…
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">
            Duplicate {revision.presetName} r{revision.number}
          </DialogTitle>
          <DialogDescription>
            A new preset begins with these values as its r1. It is protected as this one is, and asks for
            approvals of its own.
          </DialogDescription>
        </DialogHeader>
        <DuplicateForm
          revisionId={revision.id}
          suggestedName={copyName(revision.presetName)}
          duplicate={duplicate}
          cancel={
            <DialogClose asChild>
              <Button variant="secondary">Not now</Button>
            </DialogClose>
          }
        />
      </DialogContent>
    </Dialog>
  );
}

// A preset's name has room for 64 characters.
function copyName(name: string): string {
  return `${name.slice(0, 59)}-copy`;
}
