'use client';

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
import type { StoredRevision } from '@/lib/presets/schema';
import type { Draft } from './draft';
import { MergeChoice } from './merge-choice';
import { type MergedField, mergedFields, type Side } from './merge-draft';
import { MergedList } from './merged-list';
import type { RevisionStep } from './revision-steps';

interface MergeDialogProps {
  draft: Draft;
  latest: StoredRevision;
  steps: readonly RevisionStep[];
  choices: Readonly<Record<string, Side>>;
  onChoose: (choices: Readonly<Record<string, Side>>) => void;
  onMerge: () => void;
  onClose: () => void;
}

/** Both sides of a collision, field by field: what it was, what they saved, what stands in the draft. */
export default function MergeDialog(props: MergeDialogProps) {
  const { draft, latest, steps, choices, onChoose, onMerge, onClose } = props;
  const fields = mergedFields(draft, latest);
  const by = (side: MergedField['changedBy']) => fields.filter(({ changedBy }) => changedBy === side);
  const collisions = by('both');
  const open = collisions.filter(({ path }) => !choices[path]).length;
  const all = (side: Side) => onChoose(Object.fromEntries(collisions.map(({ path }) => [path, side])));
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent className="max-w-2xl!">
        <DialogHeader>
          <DialogTitle>
            Your draft and r{latest.number} by {latest.authorName}
          </DialogTitle>
          <DialogDescription>
            Both began at r{draft.baseNumber}. Nothing is saved yet, and closing this loses nothing.
          </DialogDescription>
        </DialogHeader>
        {collisions.length > 1 && (
          <div className="flex flex-wrap gap-2">
            <Button variant="secondary" size="sm" onClick={() => all('theirs')}>
              Take all theirs
            </Button>
            <Button variant="secondary" size="sm" onClick={() => all('mine')}>
              Keep all mine
            </Button>
          </div>
        )}
        {collisions.map((field) => (
          <MergeChoice
            key={field.path}
            field={field}
            baseNumber={draft.baseNumber}
            latest={latest}
            steps={steps}
            choice={choices[field.path]}
            onChoose={(side) => onChoose({ ...choices, [field.path]: side })}
          />
        ))}
        <MergedList title="Only yours, kept" side="mine" fields={by('mine')} />
        <MergedList title={`Only theirs, taken from r${latest.number}`} side="theirs" fields={by('theirs')} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="secondary">Not now</Button>
          </DialogClose>
          <Button
            onClick={onMerge}
            disabled={open > 0}
            title={open > 0 ? 'Choose a side for each field' : undefined}
          >
            Put together on r{latest.number}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
