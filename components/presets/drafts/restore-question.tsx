'use client';

import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
} from '@/components/ui/alert-dialog';

interface RestoreQuestionProps {
  /** `r3`. */
  revisionName: string;
  onReplace: () => void;
  onKeep: () => void;
}

/** Asks before a restored revision takes the place of a draft that is not saved. */
export function RestoreQuestion({ revisionName, onReplace, onKeep }: RestoreQuestionProps) {
  return (
    <AlertDialog open onOpenChange={(isOpen) => !isOpen && onKeep()}>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>Replace your draft with {revisionName}?</AlertDialogTitle>
          <AlertDialogDescription>
            You have changes here that are not saved. Restoring {revisionName} discards them.
          </AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>Keep my draft</AlertDialogCancel>
          <AlertDialogAction onClick={onReplace}>Replace it with {revisionName}</AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
