'use client';

import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';

interface FormDialogProps {
  icon: LucideIcon;
  /** The button that opens it. */
  label: string;
  /** What screen readers call it, where the same label stands in every row. */
  spoken?: string;
  /** How loud that button is. */
  variant?: 'default' | 'secondary';
  title: string;
  description: string;
  /** The form, which closes the dialog when it is done. */
  children: (close: () => void) => ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { icon: Icon, label, spoken, variant = 'default', title, description, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant={variant} aria-label={spoken}>
          <Icon />
          {label}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        {children(() => setOpen(false))}
      </DialogContent>
    </Dialog>
  );
}
