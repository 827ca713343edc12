'use client';

import type { ReactNode } from 'react';
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
} from './alert-dialog';

interface ConfirmDialogProps {
  /** The button that asks. */
  children: ReactNode;
  title: string;
  /** What it does, and what stays. */
  description: string;
  /** The button that changes nothing. */
  keep: string;
  /** The button that does it. */
  confirm: string;
  /** What is lost cannot be brought back. */
  danger?: boolean;
  onConfirm: () => void;
}

/** Asks once more before something that is not undone by a click. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { children, title, description, keep, confirm, danger = false, onConfirm } = props;
  return (
    <AlertDialog>
      <AlertDialogTrigger asChild>{children}</AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle className="break-words">{title}</AlertDialogTitle>
          <AlertDialogDescription>{description}</AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>{keep}</AlertDialogCancel>
          <AlertDialogAction variant={danger ? 'danger' : undefined} onClick={onConfirm}>
            {confirm}
          </AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
